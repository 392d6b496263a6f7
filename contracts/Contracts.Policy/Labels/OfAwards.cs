namespace ThiDua.Contracts.Policy;

public sealed partial class Labels
{
    private static (string Group, (string, string, string)[] Words)[] OfAwards =>
    [
        ("award-group",
        [
            ("title", "danh hiệu thi đua", "emulation title"),
            ("form", "hình thức khen thưởng", "form of commendation"),
        ]),
        ("recipient-kind",
        [
            ("collective", "tập thể", "collective"),
            ("individual", "cá nhân", "individual"),
            ("household", "hộ gia đình", "household"),
        ]),
        ("authority",
        [
            ("president", "Chủ tịch nước", "the President"),
            ("prime-minister", "Thủ tướng Chính phủ", "the Prime Minister"),
            ("central-body", "bộ, ban, ngành, đoàn thể trung ương", "a central body"),
            ("province", "Chủ tịch Ủy ban nhân dân tỉnh", "the chairman of the province"),
            ("commune", "Chủ tịch Ủy ban nhân dân xã", "the chairman of the commune"),
            ("armed-force", "thủ trưởng đơn vị lực lượng vũ trang", "a commander of the armed forces"),
            ("unit", "thủ trưởng cơ quan, đơn vị", "the head of the unit"),
        ]),
        ("confidence",
        [
            ("text-read", "đã đọc văn bản", "read in the text"),
            ("other-system", "theo hệ thống khác", "from another system"),
            ("press", "theo báo chí", "from the press"),
            ("unconfirmed", "chưa xác nhận", "unconfirmed"),
        ]),
        ("nomination-state",
        [
            ("open", "đang bình xét", "open"),
            ("suspended", "tạm dừng, chờ thông qua lại xếp hạng", "suspended until the ranking is adopted again"),
            ("submitted", "đã trình", "submitted"),
        ]),
        ("nomination-act",
        [
            ("agree-nominees", "thống nhất danh sách suy tôn", "agree on the nominees"),
            ("set-electorate", "ghi tổng số thành viên có quyền bầu", "set the number of members with a vote"),
            ("record-ballot", "ghi biên bản kiểm phiếu", "record a ballot"),
            ("propose", "đề nghị khen thưởng", "propose an award"),
            ("submit", "trình hồ sơ", "submit it"),
            ("decide", "quyết định khen thưởng", "decide on it"),
            ("record-authority-decision", "ghi quyết định của người có thẩm quyền", "record what the person in authority decided"),
            ("correct-ballot", "đính chính biên bản kiểm phiếu", "correct a ballot"),
            ("withdraw-ballot", "rút biên bản kiểm phiếu", "withdraw a ballot"),
            ("withdraw-proposal", "rút đề nghị khen thưởng", "withdraw a proposal"),
            ("withdraw-authority-decision", "rút quyết định của người có thẩm quyền", "withdraw what the person in authority decided"),
            ("withdraw-submission", "rút hồ sơ đã trình", "take the submission back"),
        ]),
        ("entry-state",
        [
            ("in-force", "có hiệu lực", "in force"),
            ("revoked", "đã thu hồi", "revoked"),
            ("withdrawn", "đã rút vì ghi nhầm", "withdrawn as entered by mistake"),
        ]),
        ("equal-votes",
        [
            ("by-place", "theo thứ hạng", "by the place in the ranking"),
            ("by-ballot", "theo lần bỏ phiếu tiếp theo", "by the next ballot"),
        ]),
        ("outside-basis",
        [
            ("thematic", "khen thưởng theo chuyên đề, phong trào", "thematic commendation"),
            ("sudden", "khen thưởng đột xuất", "sudden commendation"),
            ("earlier-year", "khen thưởng của năm trước, ghi theo quyết định giấy", "of an earlier year, from the decision on paper"),
        ]),
        ("place-shown",
        [
            ("adopted", "đã thông qua", "adopted"),
            ("none", "không có", "no adopted result"),
            ("hidden", "không được xem", "not to be seen"),
        ]),
        ("owner-kind",
        [
            ("unit", "đơn vị", "unit"),
            ("cluster", "cụm, khối", "cluster"),
        ]),
        ("count-state",
        [
            ("known", "đã biết", "known"),
            ("unknown", "chưa biết", "unknown"),
            ("not-applicable", "không áp dụng", "not applicable"),
        ]),
        ("total-state",
        [
            ("exact", "đầy đủ", "exact"),
            ("at-least", "ít nhất", "at least"),
            ("unknown", "chưa biết", "unknown"),
            ("not-applicable", "không áp dụng", "not applicable"),
        ]),
        ("recipient-group",
        [
            ("state-bodies-and-leaders", "cán bộ lãnh đạo, quản lý", "state bodies and leaders"),
            ("public-servants", "công chức, viên chức", "public servants"),
            ("companies", "doanh nghiệp, doanh nhân", "companies"),
            ("direct-workers", "người trực tiếp lao động, sản xuất, công tác", "direct workers"),
            ("armed-forces", "lực lượng vũ trang", "armed forces"),
            ("other", "đối tượng khác", "others"),
        ]),
        ("commended-area",
        [
            ("remote-border-or-ethnic-minority", "vùng sâu, vùng xa, biên giới, dân tộc thiểu số",
                "remote, border or ethnic-minority area"),
            ("elsewhere", "địa bàn khác", "elsewhere"),
        ]),
    ];
}
