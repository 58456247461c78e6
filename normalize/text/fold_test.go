package text

import "testing"

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"部门预算", "部门预算"},
		{"部⻔预算收⽀总表", "部门预算收支总表"},
		{"⼾⻚⻘⿈", "户页青黄"},
		{"（一）“三公”：，", "（一）“三公”：，"},
		{"１３，２９７．１１", "13,297.11"},
		{"－１．２０", "-1.20"},
		{"２４８５９３．", "248593."}, // the digits behind the point stand on the next line
		{"－", "－"},
		{"２０２４年，全年", "2024年，全年"},
		{"2024，50", "2024，50"},
		{"２７，０９", "27,09"}, // of a group of thousands a digit stands on the next line
		{"１４，７７９，", "14,779,"},
		{"占比％", "占比％"},
		{"合\u3000计\u00a0", "合 计 "},
		{"合\u200b计\ufeff", "合计"},
		{"︵護︶", "（護）"},
		{"豈", "豈"},
		{"ﬁ", "fi"},
		{"①", "①"},
		{"﹣１.2", "-1.2"},
		{"201-03-01", "2010301"}, // a code with dashes between its levels
		{"３０１－０１基本工资", "30101基本工资"},
		{"201-03-1", "201-03-1"},
		{"221-1234567", "221-1234567"},
		{"2024-01-05", "2024-01-05"},
	} {
		if got := Fold(c.in); got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestLabel(t *testing.T) {
	for in, want := range map[string]string{"合 　计": "合计", "科目编码": "科目编码", "收 ⼊": "收入"} {
		if got := Label(in); got != want {
			t.Errorf("Label(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"１\u200b，２３４", "⻔ ⾨", "１，２３４，５", "︐︙﹏", "\xff１"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if twice := Fold(once); twice != once {
			t.Errorf("Fold twice: %q, once: %q", twice, once)
		}
		label := Label(s)
		if Label(label) != label || Label(once) != label {
			t.Errorf("Label(%q) = %q, of itself %q, of Fold %q", s, label, Label(label), Label(once))
		}
	})
}

func BenchmarkFoldPlain(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Fold("一般公共预算财政拨款支出（类）2010301 1,234.56")
	}
}

// Text told to be plain at a glance is what folding rune by rune makes of it.
func TestPlainPunctuationFoldsTheSame(t *testing.T) {
	for r := rune(0xFF00); r <= 0xFF5F; r++ {
		for _, s := range []string{string(r), string(r) + "1", "1" + string(r), "1" + string(r) + "234", "增长" + string(r) + "其中", string(r) + "１"} {
			if got, want := Label(s), foldNumbers(foldRunes(s, false)); got != want {
				t.Errorf("%q became %q, want %q", s, got, want)
			}
		}
	}
}
