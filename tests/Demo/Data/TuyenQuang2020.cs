namespace ThiDua.Demo.Data;

/// <summary>
/// Closing conference 2020 and pact 2021 of the cluster of districts and city of Tuyên Quang, held in Lâm Bình on 27/01/2021.
/// The source gives percentages and statements, no absolute numbers and no points; it names five of the members.
/// </summary>
internal static class TuyenQuang2020
{
    private const string LamBinh = "TQ-LB", SonDuong = "TQ-SD", NaHang = "TQ-NH", ChiemHoa = "TQ-CH", City = "TQ-TP", HamYen = "TQ-HY",
        YenSon = "TQ-YS";

    private const string Agriculture = "TQ-SNN", Finance = "TQ-STC", Labour = "TQ-SLD", Interior = "TQ-SNV";

    private const string Food = "TQ-LUONG-THUC", Forest = "TQ-TRONG-RUNG", Revenue = "TQ-THU-NS", Jobs = "TQ-VIEC-LAM", Pigs = "TQ-DAN-LON",
        Trade = "TQ-SXKD", Disbursement = "TQ-GIAI-NGAN", Commended = "TQ-KHEN";

    private const string Year = "2020";

    private static readonly string[] Movements =
    [
        "Tuyên Quang chung sức xây dựng nông thôn mới",
        "Cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau",
        "Doanh nghiệp Việt Nam hội nhập và phát triển",
        "Sản xuất kinh doanh giỏi",
        "Phát huy sáng kiến, cải tiến kỹ thuật",
        "Toàn dân đoàn kết xây dựng đời sống văn hóa",
        "Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở",
    ];

    public static Gathering Case { get; } = new()
    {
        Key = "tuyen-quang-2020",
        Title = "Cụm thi đua các huyện, thành phố tỉnh Tuyên Quang: tổng kết năm 2020, ký giao ước năm 2021",
        Year = 2020,
        Block = new("CUM-HTP-TQ", "Cụm thi đua các huyện, thành phố tỉnh Tuyên Quang", "01/QĐ-TĐKT", new(2020, 1, 6), "cluster"),
        CycleCode = "TQ-2020",
        NextCycleCode = "TQ-2021",
        HeadAccount = "head-tq",
        Province = new("TQ", "Tỉnh Tuyên Quang", "province"),
        Departments =
        [
            new(Agriculture, "Sở Nông nghiệp và Phát triển nông thôn", "department"), new(Finance, "Sở Tài chính", "department"),
            new(Labour, "Sở Lao động - Thương binh và Xã hội", "department"), new(Interior, "Sở Nội vụ", "department"),
        ],
        Members =
        [
            new(LamBinh, "Huyện Lâm Bình", "district"), new(SonDuong, "Huyện Sơn Dương", "district"),
                new(NaHang, "Huyện Na Hang", "district"),
            new(ChiemHoa, "Huyện Chiêm Hóa", "district"), new(City, "Thành phố Tuyên Quang", "city"),
                new(HamYen, "Huyện Hàm Yên", "district"),
            new(YenSon, "Huyện Yên Sơn", "district"),
        ],
        Officers = new(LamBinh, ChiemHoa),
        Movements = Movements,
        Commitments =
        [
            "Thực hiện có hiệu quả Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị về tiếp tục đổi mới công tác thi đua, khen thưởng",
            "Phát hiện, bồi dưỡng điển hình tiên tiến, kịp thời biểu dương, khen thưởng và nhân rộng",
        ],
        Indicators =
        [
            new(Food, "Tổng sản lượng lương thực", "tấn", 0, Agriculture), new(Forest, "Trồng rừng", "ha", 1, Agriculture),
            new(Revenue, "Thu ngân sách nhà nước trên địa bàn", "tỷ đồng", 1, Finance),
                new(Jobs, "Giải quyết việc làm mới", "người", 0, Labour),
            new(Pigs, "Đàn lợn", "con", 0, Agriculture),
                new(Trade, "Sản xuất công nghiệp, thương mại, dịch vụ, du lịch", "tỷ đồng", 1, Finance),
            new(Disbursement, "Giải ngân vốn đầu tư công", "%", 1, Finance),
            new(Commended, "Người được khen thưởng cấp nhà nước, cấp tỉnh, cấp huyện", "người", 0, Interior, "neutral"),
        ],
        Entries =
        [
            new(LamBinh, Forest, Year) { Percent = 116m }, new(SonDuong, Forest, Year) { Percent = 107.4m },
                new(NaHang, Forest, Year) { Percent = 105m },
            .. new[] { ChiemHoa, City, HamYen, YenSon }
                .Select(unit => new Entry(unit, Forest, Year) { Percent = 100m, Origin = Origin.Invented }),
            new(City, Revenue, Year) { Percent = 120m, PercentQualifier = "more-than" },
                new(LamBinh, Revenue, Year) { Percent = 120m, PercentQualifier = "more-than" },
            new(LamBinh, Jobs, Year) { Percent = 133m, PercentQualifier = "more-than" },
                new(City, Jobs, Year) { Percent = 131m, PercentQualifier = "more-than" },
        ],
        CommonEntries =
        [
            new(Food, Year) { EveryMember = 100m, Statement = new("các huyện, thành phố đạt 100% chỉ tiêu kế hoạch", "met") },
            new(Forest, Year) { EveryMember = 100m, EveryMemberQualifier = "at-least",
                Statement = new("các huyện thành phố đều đạt 100% kế hoạch", "met") },
            new(Revenue, Year) { EveryMember = 100m, EveryMemberQualifier = "at-least",
                Statement = new("thu đạt và vượt kế hoạch giao", "met") },
            new(Jobs, Year) { Statement = new("nhìn chung đều đạt cao sơ với kế hoạch", "strong") },
            new(Pigs, Year) { Statement = new("đàn lợn ở các địa phương giảm so với kế hoạch", "weak", "dịch tả lợn châu Phi") },
            new(Trade, Year) { Statement = new("sản xuất, kinh doanh gặp nhiều khó khăn", "weak", "dịch bệnh Covid-19") },
            new(Disbursement, Year) { Statement = new("tỷ lệ giải ngân, thanh quyết toán vốn đầu tư công còn chậm", "weak") },
            new(Commended, Year) { Statement = new("hàng trăm cán bộ, công chức, viên chức, người lao động được khen thưởng") },
        ],
        Campaigns = [.. Movements.Select((name, i) => new MovementRow($"TQ-PT-{i + 1}", name, 2020, null, new(2020, 1, 15)))],
        Review = new("closing", Year, "Tổng kết công tác thi đua, khen thưởng năm 2020", new(2021, 1, 27),
            [LamBinh, SonDuong, NaHang, ChiemHoa, City, HamYen, YenSon]),
        Questions = [new(Forest, Year, "at-least", 100m), new(Revenue, Year, "above", 120m), new(Jobs, Year, "above", 131m)],
        Meeting = new("closing", new(2021, 1, 27), LamBinh, "Huyện Lâm Bình"),
        StandingFlag = new(LamBinh, ChiemHoa, 2021, new(2020, 1, 15)),
        SignsNextPact = true,
        PastAwards =
        [
            new(SonDuong, "BK_TINH", 2019, "TQ-2019-BK/QĐ-UBND", new(2020, 12, 28)),
                new(City, "BK_TINH", 2019, "TQ-2019-BK/QĐ-UBND", new(2020, 12, 28)),
        ],
        Footnotes =
        [
            "Theo nguồn: các tỷ lệ phần trăm, nhận định chung của cụm, cờ thường trực từ Lâm Bình sang Chiêm Hóa, hai bằng khen thành "
                + "tích năm 2019, bảy phong trào.",
            "(*) Nguồn không nêu: thành viên Hàm Yên và Yên Sơn, trưởng và phó cụm, tỷ lệ riêng của bốn đơn vị trồng rừng đạt 100%, số và "
                + "ngày quyết định khen thưởng, ngày phát động các phong trào, ngày Lâm Bình nhận cờ. Các dữ liệu này do phần trình diễn "
                + "đặt ra.",
        ],
    };
}
