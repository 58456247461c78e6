package aligned_test

import (
	"testing"

	"budgetextract/normalize/internal/sheettest"
)

// The name of two lines stands beside the pieces of its amounts, which look whole: .80 below
// 97,693 was taken for an amount of its own row.
func TestDecimalsBesideTheRestOfAName(t *testing.T) {
	sheettest.Expect(t, `
                                      部门支出总表

         科目名称                             合计           项目支出


                                      796,24         796,24
         201 一般公共服务支出
                                        4.70           4.70


                                      97,693         97,693
         212 城乡社区支出
                                         .80            .80


         21208 国有土地使用权出让收入 97,693         97,693

         安排的支出                      .80            .80


                                      97,693         97,693
         2120801 征地和拆迁补偿支出
                                         .80            .80
`, `
sheet 1-1
before 部门支出总表
head 科目名称 | 合计 | 项目支出
row 201一般公共服务支出 | 796,244.70 | 796,244.70
row 212城乡社区支出 | 97,693.80 | 97,693.80
row 21208国有土地使用权出让收入安排的支出 | 97,693.80 | 97,693.80
row 2120801征地和拆迁补偿支出 | 97,693.80 | 97,693.80
`)
}
