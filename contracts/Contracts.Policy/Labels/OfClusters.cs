namespace ThiDua.Contracts.Policy;

public sealed partial class Labels
{
    private static (string Group, (string, string, string)[] Words)[] OfClusters =>
    [
        ("unit-kind",
        [
            ("province", "tỉnh, thành phố", "province"),
            ("district", "huyện", "district"),
            ("city", "thành phố thuộc tỉnh", "city"),
            ("town", "thị xã", "town"),
            ("commune", "xã", "commune"),
            ("ward", "phường", "ward"),
            ("special-zone", "đặc khu", "special zone"),
            ("department", "sở, ban, ngành", "department"),
            ("mass-organisation", "Mặt trận, đoàn thể", "mass organisation"),
            ("enterprise", "doanh nghiệp", "enterprise"),
            ("school", "trường học", "school"),
            ("armed-force", "lực lượng vũ trang", "armed force"),
        ]),
        ("cluster-kind",
        [
            ("cluster", "cụm thi đua", "cluster"),
            ("block", "khối thi đua", "block"),
        ]),
        ("post",
        [
            ("head", "trưởng cụm, khối", "head"),
            ("deputy", "phó cụm, khối", "deputy head"),
        ]),
        ("phase-kind",
        [
            ("pledge", "đăng ký, ký giao ước", "pledging"),
            ("report", "báo cáo số liệu", "reporting"),
            ("self-score", "tự chấm điểm", "self-scoring"),
            ("appraise", "thẩm định", "appraisal"),
            ("conference", "hội nghị tổng kết", "closing conference"),
            ("council", "Hội đồng xét", "consideration by the Council"),
        ]),
        ("grace-in",
        [
            ("calendar-days", "ngày theo lịch", "calendar days"),
            ("working-days", "ngày làm việc", "working days"),
        ]),
        ("closes-means",
        [
            ("on-or-before", "hết ngày", "through the day"),
            ("before", "trước ngày", "before the day"),
        ]),
        ("pact-state",
        [
            ("draft", "còn là dự thảo", "a draft"),
            ("circulated", "đang lấy chữ ký", "circulated for signing"),
            ("complete", "đã ký đủ", "signed by all"),
        ]),
        ("pact-act",
        [
            ("revise", "sửa", "be revised"),
            ("circulate", "gửi lấy chữ ký", "be circulated"),
            ("sign", "ký", "be signed"),
            ("succeed", "lập giao ước năm sau", "be taken over into next year"),
        ]),
        ("target-status",
        [
            ("blank", "chưa giao", "blank"),
            ("assigned", "được giao", "assigned"),
            ("not-assigned", "không giao", "not assigned"),
            ("not-applicable", "không áp dụng", "not applicable"),
        ]),
        ("hand-over-state",
        [
            ("prepared", "chờ ký", "waiting for signatures"),
            ("effective", "đã có hiệu lực", "in effect"),
            ("lapsed", "không còn hiệu lực", "lapsed"),
        ]),
        ("hand-over-act", [("sign", "ký", "be signed"), ("lapse", "hết hiệu lực", "lapse")]),
        ("conference-kind",
        [
            ("launch", "hội nghị phát động", "launch"),
            ("mid-year", "hội nghị sơ kết", "mid-year review"),
            ("closing", "hội nghị tổng kết", "closing conference"),
        ]),
        ("conference-state",
        [
            ("convened", "đã triệu tập", "convened"),
            ("closed", "đã có biên bản", "closed by its minutes"),
        ]),
        ("conference-act",
        [
            ("record-attendance", "ghi thành phần dự", "have its attendance recorded"),
            ("record-act", "ghi nội dung", "have an act recorded"),
            ("close", "ghi biên bản", "be closed"),
        ]),
        ("act-kind",
        [
            ("discussion", "thảo luận", "discussion"),
            ("adoption", "thông qua kết quả", "adoption"),
            ("nomination", "bình xét, suy tôn", "nomination"),
            ("hand-over", "bàn giao", "hand-over"),
            ("pact", "ký giao ước", "pact"),
            ("presentation", "trao tặng", "presentation"),
            ("other", "nội dung khác", "other act"),
        ]),
        ("count-qualifier",
        [
            ("exact", "đúng", "exactly"),
            ("more-than", "trên", "more than"),
        ]),
        ("movement-state",
        [
            ("launched", "đã phát động", "launched"),
            ("reviewed", "đã sơ kết", "reviewed"),
            ("closed", "đã tổng kết", "closed"),
        ]),
        ("movement-act",
        [
            ("review", "sơ kết", "be reviewed"),
            ("close", "tổng kết", "be closed"),
        ]),
        ("movement-step-kind",
        [
            ("launch", "phát động", "launch"),
            ("review", "sơ kết", "review"),
            ("closing", "tổng kết", "closing review"),
        ]),
        ("movement-reach",
        [
            ("province", "toàn tỉnh", "the whole province"),
            ("cluster", "một cụm, khối", "one cluster"),
            ("unit", "một đơn vị", "one unit"),
        ]),
        ("council-function",
        [
            ("chair", "Chủ tịch Hội đồng", "chair of the Council"),
            ("first-vice-chair", "Phó Chủ tịch thứ nhất Hội đồng", "first vice chair of the Council"),
            ("standing-vice-chair", "Phó Chủ tịch thường trực Hội đồng", "standing vice chair of the Council"),
            ("vice-chair", "Phó Chủ tịch Hội đồng", "vice chair of the Council"),
            ("member", "Ủy viên Hội đồng", "member of the Council"),
        ]),
    ];
}
