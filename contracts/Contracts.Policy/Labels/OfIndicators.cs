namespace ThiDua.Contracts.Policy;

public sealed partial class Labels
{
    // The status of a target has its words with the pact, where targets are pledged.
    private static (string Group, (string, string, string)[] Words)[] OfIndicators =>
    [
        ("direction",
        [
            ("higher-is-better", "càng cao càng tốt", "higher is better"),
            ("lower-is-better", "càng thấp càng tốt", "lower is better"),
            ("neutral", "không so cao thấp", "neither is better"),
        ]),
        ("aggregation",
        [
            ("none", "không cộng gộp", "not added up"),
            ("sum", "cộng", "summed"),
            ("last", "cộng các đơn vị, lấy số cuối kỳ", "summed over units, the last over a year"),
            ("mean", "bình quân", "mean"),
            ("weighted-mean", "bình quân gia quyền", "weighted mean"),
        ]),
        ("target-source",
        [
            ("pact", "theo giao ước", "pledged in the pact"),
            ("province", "tỉnh giao", "assigned by the province"),
        ]),
        ("actual-state",
        [
            ("blank", "chưa báo cáo", "blank"),
            ("reported", "đã báo cáo", "reported"),
            ("verified", "đã xác nhận", "verified"),
            ("corrected", "đã điều chỉnh", "corrected"),
            ("not-applicable", "không áp dụng", "not applicable"),
        ]),
        ("actual-act",
        [
            ("report", "báo cáo", "be reported"),
            ("verify", "xác nhận", "be verified"),
            ("correct", "điều chỉnh", "be corrected"),
        ]),
        ("qualifier",
        [
            ("exact", "đúng", "exactly"),
            ("more-than", "trên", "more than"),
            ("at-least", "ít nhất", "at least"),
            ("estimated", "ước", "estimated"),
        ]),
        ("assessment",
        [
            ("weak", "hạn chế", "weak"),
            ("met", "đạt", "met"),
            ("strong", "nổi bật", "strong"),
        ]),
        ("comparison-base",
        [
            ("plan", "kế hoạch", "plan"),
            ("resolution", "nghị quyết", "resolution"),
            ("same-period", "cùng kỳ", "same period of the year before"),
            ("previous-year", "năm trước", "year before"),
            ("year", "năm được nêu", "named year"),
        ]),
        ("comparison-measure",
        [
            ("ratio-percent", "tỷ lệ đạt (%)", "ratio in percent"),
            ("change-percent", "tăng, giảm (%)", "change in percent"),
            ("absolute-change", "tăng, giảm tuyệt đối", "change in the unit of measure"),
            ("average-growth-percent", "tăng bình quân mỗi năm (%)", "average yearly growth in percent"),
        ]),
        ("figure-number",
        [
            ("percent", "tỷ lệ so với kế hoạch", "percent of plan"),
            ("value", "giá trị", "value"),
        ]),
        ("number-origin",
        [
            ("stated", "nguồn công bố", "stated by the source"),
            ("derived", "tính được", "derived"),
            ("reported", "đã báo cáo", "reported"),
        ]),
        ("missing-reason",
        [
            ("no-figure", "chưa có số liệu", "no figure"),
            ("not-applicable", "không áp dụng", "not applicable"),
            ("no-percent", "không có tỷ lệ", "no percent"),
            ("no-value", "không có giá trị", "no value"),
        ]),
        ("verdict",
        [
            ("no", "không", "no"),
            ("yes", "có", "yes"),
            ("undecided", "chưa xác định được", "undecided"),
        ]),
        ("bound",
        [
            ("above", "trên", "above"),
            ("at-least", "từ … trở lên", "at least"),
            ("below", "dưới", "below"),
            ("at-most", "không quá", "at most"),
        ]),
        ("review-kind",
        [
            ("mid-year", "sơ kết", "mid-year review"),
            ("closing", "tổng kết", "closing review"),
        ]),
        ("review-state",
        [
            ("open", "đang mở", "open"),
            ("closed", "đã kết thúc", "closed"),
            ("withdrawn", "đã rút", "withdrawn"),
        ]),
        ("review-act",
        [
            ("write", "viết báo cáo", "be written for"),
            ("submit", "nộp báo cáo", "take submissions"),
            ("close", "kết thúc", "be closed"),
            ("correct", "đính chính", "be corrected"),
            ("withdraw", "rút", "be withdrawn"),
            ("reopen", "mở lại", "be opened again"),
        ]),
        ("submission-state",
        [
            ("draft", "dự thảo", "draft"),
            ("submitted", "đã nộp", "submitted"),
        ]),
        ("submission-act",
        [
            ("write", "viết", "be written"),
            ("submit", "nộp", "be submitted"),
            ("return", "trả lại", "be returned"),
        ]),
    ];
}
