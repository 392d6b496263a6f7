namespace ThiDua.Demo.Data;

/// <summary>A season at work: pact signed, reporting, self-scoring and appraisal half done, so that every role finds something to do. All
/// of it is invented, and the days are reckoned from the day on which it is played.</summary>
internal sealed record UnderWay(Season Season)
{
    /// <summary>Unit → how many criteria it has scored so far; the others have scored all.</summary>
    public required IReadOnlyDictionary<string, int> ScoredSoFar { get; init; }
    /// <summary>Those whose leader has handed the sheet in.</summary>
    public required IReadOnlyList<string> Submitted { get; init; }
    /// <summary>The one whose sheet a department sent back.</summary>
    public required (string Unit, string Department, string Reason) Returned { get; init; }
    /// <summary>Department → for how many of the sheets handed in it has given its points.</summary>
    public required IReadOnlyDictionary<string, int> AppraisedSoFar { get; init; }
    /// <summary>The department that has not confirmed a figure yet.</summary>
    public required string Late { get; init; }
    /// <summary>Phase → first and last day, counted from today.</summary>
    public required IReadOnlyList<(string Kind, int Opens, int Closes)> Phases { get; init; }

    /// <summary>The cluster of communes and wards of an invented province.</summary>
    public static UnderWay On(DateOnly today)
    {
        Body[] members =
        [
            new("MH-AN-PHU", "Phường An Phú", "ward"), new("MH-BINH-MINH", "Phường Bình Minh", "ward"),
            new("MH-DONG-SON", "Xã Đông Sơn", "commune"),
            new("MH-HOA-BINH", "Xã Hòa Bình", "commune"), new("MH-LONG-THANH", "Xã Long Thành", "commune"),
            new("MH-PHU-LOC", "Xã Phú Lộc", "commune"),
            new("MH-TAN-TIEN", "Xã Tân Tiến", "commune"), new("MH-VINH-XUAN", "Xã Vĩnh Xuân", "commune"),
        ];
        Body[] departments =
        [
            new("MH-SNV", "Sở Nội vụ tỉnh Minh Họa", "department"), new("MH-STC", "Sở Tài chính tỉnh Minh Họa", "department"),
            new("MH-SNNMT", "Sở Nông nghiệp và Môi trường tỉnh Minh Họa", "department"),
            new("MH-SGDDT", "Sở Giáo dục và Đào tạo tỉnh Minh Họa", "department"),
        ];
        IndicatorRow[] indicators =
        [
            new("MH-CT01", "Thu ngân sách nhà nước trên địa bàn", "tỷ đồng", 2, "MH-STC"),
            new("MH-CT02", "Giải ngân vốn đầu tư công", "%", 1, "MH-STC"),
            new("MH-CT03", "Thu nhập bình quân đầu người", "triệu đồng", 1, "MH-STC"),
            new("MH-CT04", "Giá trị sản xuất nông, lâm nghiệp và thủy sản", "tỷ đồng", 2, "MH-SNNMT"),
            new("MH-CT05", "Diện tích trồng rừng mới", "ha", 0, "MH-SNNMT"),
            new("MH-CT06", "Tỷ lệ hộ dân được dùng nước hợp vệ sinh", "%", 1, "MH-SNNMT"),
            new("MH-CT07", "Tỷ lệ hộ nghèo đa chiều", "%", 2, "MH-SNNMT", "lower-is-better"),
            new("MH-CT08", "Số trường đạt chuẩn quốc gia", "trường", 0, "MH-SGDDT"),
            new("MH-CT09", "Tỷ lệ hồ sơ giải quyết đúng hạn", "%", 1, "MH-SNV"),
            new("MH-CT10", "Tỷ lệ hồ sơ trực tuyến toàn trình", "%", 1, "MH-SNV"),
        ];
        decimal[] plans = [184.5m, 95, 58.4m, 147.9m, 80, 93, 3.2m, 9, 98, 70];
        decimal[] reached = [192.98m, 88.5m, 59.1m, 151.2m, 82, 94.5m, 3.05m, 9, 99.2m, 66.4m];
        // So many indicators each unit has reported so far.
        int[] reportedSoFar = [10, 10, 7, 10, 10, 4, 10, 9];

        Group[] groups =
        [
            Of("I", "Phát triển kinh tế, xã hội",
                [("Thu ngân sách nhà nước", 8, "MH-STC", "MH-CT01"),
                ("Giải ngân vốn đầu tư công", 8, "MH-STC", "MH-CT02"),
                ("Thu nhập bình quân đầu người", 6, "MH-STC", "MH-CT03"),
                ("Sản xuất nông, lâm nghiệp và thủy sản", 8, "MH-SNNMT", "MH-CT04"),
                ("Trồng rừng mới", 5, "MH-SNNMT", "MH-CT05"), ("Giảm hộ nghèo đa chiều", 5, "MH-SNNMT", "MH-CT07")]),
            Of("II", "Văn hóa, giáo dục, môi trường", [("Trường đạt chuẩn quốc gia", 8, "MH-SGDDT", "MH-CT08"),
                ("Phổ cập giáo dục, xóa mù chữ", 6, "MH-SGDDT", null), ("Nước hợp vệ sinh", 6, "MH-SNNMT", "MH-CT06"),
                ("Xây dựng đời sống văn hóa ở khu dân cư", 5, "MH-SNV", null)]),
            Of("III", "Xây dựng hệ thống chính trị, cải cách hành chính", [("Hồ sơ giải quyết đúng hạn", 7, "MH-SNV", "MH-CT09"),
                ("Hồ sơ trực tuyến toàn trình", 8, "MH-SNV", "MH-CT10"), ("Kỷ luật, kỷ cương công vụ", 5, "MH-SNV", null)]),
            Of("IV", "Công tác thi đua, khen thưởng",
                [("Tổ chức phong trào thi đua", 6, "MH-SNV", null),
                ("Phát hiện, nhân rộng điển hình", 5, "MH-SNV", null),
                ("Hồ sơ khen thưởng đúng hạn", 4, "MH-SNV", null)]),
        ];
        var leaves = groups.SelectMany(group => group.Criteria).ToList();

        var season = new Season
        {
            Key = "dang-dien-ra",
            Title = $"Mùa thi đua đang diễn ra, năm {today.Year} (toàn bộ là số liệu minh họa)",
            Year = today.Year,
            Since = new(2025, 7, 1),
            Block = new("CUM-MH-1", "Cụm thi đua số 1 các xã, phường tỉnh Minh Họa", "12/QĐ-UBND", new(today.Year, 1, 5), "cluster"),
            CycleCode = $"MH-{today.Year}",
            NextCycleCode = $"MH-{today.Year}",
            HeadAccount = "head-mh",
            Province = new("MH", "Tỉnh Minh Họa", "province"),
            Departments = departments,
            Members = members,
            Officers = new("MH-AN-PHU", "MH-HOA-BINH"),
            NextOfficers = new("MH-HOA-BINH", "MH-AN-PHU"),
            Movements = ["Chung sức xây dựng nông thôn mới", "Cán bộ, công chức thi đua thực hiện văn hóa công sở"],
            Commitments = ["Hoàn thành và hoàn thành vượt mức các chỉ tiêu đã đăng ký", "Gửi báo cáo, phiếu tự chấm đúng thời hạn"],
            Indicators = indicators,
            Figures = [.. members.SelectMany((member, unit) => indicators.Select((indicator, i) =>
                new FigureRow(member.Code, indicator.Code,
                // No forest is planted in a ward.
                indicator.Code == "MH-CT05" && member.Kind == "ward" ? null : Near(plans[i], unit, indicator.Decimals),
                i < reportedSoFar[unit] ? Near(reached[i], (unit * 3) + i, indicator.Decimals) : null,
                i % 5 == 2 ? "estimated" : "exact")))],
            Groups = groups,
            // Full points less a quarter here and there.
            SelfScores = members.Select((member, unit) => (member.Code, Points: leaves.Select((leaf, i) =>
                leaf.Maximum - (0.25m * (((unit * 5) + (i * 3)) % 4))).ToArray())).ToDictionary(row => row.Code, row => row.Points),
            Appraisals =
            [
                new("MH-AN-PHU", "I.2", 6.5m, "Giải ngân đến hết quý III thấp hơn số đơn vị nêu"),
                new("MH-BINH-MINH", "III.2", 6.75m, "Một phần hồ sơ chưa toàn trình"),
                new("MH-LONG-THANH", "IV.2", 4m, "Chưa có văn bản nhân rộng điển hình"),
            ],
            Confirmations = [],
            Allotment = [],
            Nominees = [],
            Ballots = [],
            Proposals = [],
            HeadUnitCertificates = [],
            HandedOver = [],
            Footnotes = ["Toàn bộ tỉnh, đơn vị, số liệu và điểm của mùa này là minh họa, không có thật."],
        };
        return new UnderWay(season)
        {
            ScoredSoFar = new Dictionary<string, int> { ["MH-DONG-SON"] = 6, ["MH-PHU-LOC"] = 0, ["MH-VINH-XUAN"] = 11 },
            Submitted = ["MH-AN-PHU", "MH-BINH-MINH", "MH-HOA-BINH", "MH-LONG-THANH", "MH-TAN-TIEN"],
            Returned = ("MH-TAN-TIEN", "MH-SNV", "Tiêu chí IV.3 chưa có tài liệu kiểm chứng; bổ sung rồi nộp lại"),
            AppraisedSoFar = new Dictionary<string, int> { ["MH-STC"] = 4, ["MH-SGDDT"] = 3, ["MH-SNV"] = 1 },
            Late = "MH-SNNMT",
            Phases = [("pledge", -300, -240), ("report", -20, 8), ("self-score", -12, 13),
                ("appraise", -5, 23), ("conference", 25, 34), ("council", 40, 80)],
        };
    }

    private static Group Of(string code, string name, (string Name, decimal Maximum, string Department, string? Indicator)[] criteria) =>
        new(code, name, Origin.Invented, [.. criteria.Select((leaf, i) =>
            new Criterion($"{code}.{i + 1}", leaf.Name, leaf.Maximum, leaf.Department, leaf.Indicator))]);

    // Each unit has its own number near the pattern.
    private static decimal Near(decimal pattern, int step, int decimals) =>
        Math.Round(pattern * (100 + (((step * 7) % 11) - 5)) / 100, decimals, MidpointRounding.AwayFromZero);
}
