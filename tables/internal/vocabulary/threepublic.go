package vocabulary

// WideItems mark the items that stand side by side in the header of a wide “三公” table.
const WideItems = "公务接待 因公出国 公务用车 接待费"

// Words by which the labels of a wide header are told: ThreePublic the group of all,
// WholeItems its items without parts, CarItem the one of vehicles with its CarParts;
// beside them MeetingItems, and OfficeItem, in which Office is no vehicle.
const (
	ThreePublic  = "三公经费"
	WholeItems   = "公务接待 因公出国"
	CarItem      = "公务用车"
	CarParts     = "购置 运行"
	CarJoins     = "及和" // the letters that join both parts in one item
	MeetingItems = "会议费 培训费"
	OfficeItem   = "机关运行"
	Office       = "机关"
)

// VehicleItems mark the “三公” items of vehicles; ApartItems those that stand
// beside them and are no part of them.
const (
	VehicleItems = "公务用车 公车"
	ApartItems   = "接待 出国 出境 会议费 培训费 机关运行"
)
