namespace ThiDua.Contracts.Policy;

public sealed partial class Labels
{
    private static (string Group, (string, string, string)[] Words)[] OfScoring =>
    [
        ("table-state",
        [
            ("draft", "dự thảo", "draft"),
            ("published", "đã ban hành", "published"),
            ("superseded", "đã bị thay thế", "superseded"),
            ("withdrawn", "đã rút lại", "withdrawn"),
        ]),
        ("table-act",
        [
            ("redraft", "sửa", "change it"),
            ("publish", "ban hành", "publish it"),
            ("supersede", "thay thế", "replace it"),
            ("withdraw", "rút lại", "withdraw it"),
            ("reinstate", "đưa trở lại hiệu lực", "put it in force again"),
        ]),
        ("sheet-state",
        [
            ("draft", "đang tự chấm, chưa nộp", "a draft that is not submitted"),
            ("submitted", "đã nộp, đang thẩm định", "submitted and being appraised"),
            ("appraised", "đã thẩm định xong", "appraised"),
            ("official", "đã có điểm chính thức", "official"),
            ("frozen", "đã khóa theo kết quả được thông qua", "frozen by the adopted ranking"),
            ("withdrawn", "đã hết hiệu lực", "withdrawn"),
        ]),
        ("sheet-act",
        [
            ("self-score", "tự chấm", "enter self-scores"),
            ("submit", "nộp", "submit it"),
            ("appraise", "thẩm định", "appraise it"),
            ("confirm", "xác định điểm chính thức", "set official points"),
            ("return", "trả lại", "return it"),
            ("freeze", "khóa", "freeze it"),
            ("unfreeze", "mở khóa", "unfreeze it"),
            ("withdraw", "thay bảng điểm", "withdraw it"),
            ("confirm-unappraised", "xác định điểm chính thức khi chưa thẩm định xong", "set official points of what is not appraised"),
            ("withdraw-official", "hủy điểm chính thức", "take its official points back"),
            ("allow-one-account", "cho phép một tài khoản tự chấm và nộp", "let one account score and submit it"),
            ("reinstate", "đưa trở lại hiệu lực", "put it in force again"),
        ]),
        ("criterion-part",
        [
            ("name", "tên tiêu chí", "name"),
            ("maximum", "điểm chuẩn", "maximum"),
            ("step", "bước điểm", "step"),
            ("indicator", "chỉ tiêu gắn kèm", "indicator"),
            ("department", "sở, ngành thẩm định", "department"),
        ]),
        ("ranking-state",
        [
            ("open", "chưa thông qua", "not adopted"),
            ("adopted", "đã thông qua", "adopted"),
        ]),
        ("ranking-act",
        [
            ("recalculate", "tổng hợp lại", "recalculate it"),
            ("resolve-tie", "xử lý đồng điểm", "resolve a tie"),
            ("adopt", "thông qua", "adopt it"),
            ("reopen", "mở lại", "reopen it"),
            ("share-place", "cho đồng hạng", "let equal totals share the place"),
            ("set-aside", "để đơn vị ngoài xếp hạng", "set a member aside"),
            ("take-back", "đưa đơn vị trở lại xếp hạng", "take a member back"),
            ("correct-adoption", "đính chính việc thông qua", "correct its adoption"),
        ]),
        ("tie-state",
        [
            ("none", "không đồng điểm", "no tie"),
            ("waiting", "đồng điểm, chưa xử lý", "tied, not resolved"),
            ("resolved", "đồng điểm, đã xử lý", "tied, resolved"),
            ("shared", "đồng hạng", "sharing the place"),
        ]),
        ("tie-basis",
        [
            ("conference", "hội nghị quyết định", "decided by the conference"),
            ("cluster-rule", "theo quy định của cụm, khối", "by the cluster's rules"),
            ("not-needed", "không cần phân định ở hạng này", "no order is needed at this place"),
        ]),
        ("set-aside-rule",
        [
            ("listed-last", "xếp cuối, không có điểm", "listed last without points"),
            ("lowest-class", "xếp loại thấp nhất", "in the lowest class"),
            ("left-out", "không đưa vào bảng xếp hạng", "left out of the ranking"),
        ]),
        ("tie-rule",
        [
            ("decide", "hội nghị phân định hoặc cho đồng hạng", "the conference puts them in order or lets them share the place"),
            ("resolve", "phải phân định thứ tự", "always put in order"),
            ("share", "đồng hạng, trừ khi hội nghị phân định", "sharing the place unless the conference puts them in order"),
        ]),
    ];
}
