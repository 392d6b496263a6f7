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
        Published = "Tin hội nghị cụm thi đua các huyện, thành phố tỉnh Tuyên Quang ngày 27/01/2021",
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
            new(Jobs, Year) { Statement = new("các huyện, thành phố đã thực hiện tốt công tác lao động, việc làm, xuất khẩu lao "
                + "động và lao động tại các khu công nghiệp trong nước, tỷ lệ lao động được giải quyết việc làm mới nhìn chung đều "
                + "đạt cao sơ với kế hoạch", "strong") },
            new(Pigs, Year) { Statement = new("đàn lợn ở các địa phương giảm so với kế hoạch", "weak", "dịch tả lợn châu Phi") },
            new(Trade, Year) { Statement = new("sản xuất, kinh doanh gặp nhiều khó khăn", "weak", "dịch bệnh Covid-19") },
            new(Disbursement, Year) { Statement = new("tỷ lệ giải ngân, thanh quyết toán vốn đầu tư công còn chậm", "weak") },
            new(Commended, Year) { Statement = new("hàng trăm cán bộ, công chức, viên chức, người lao động được khen thưởng") },
        ],
        Campaigns = [.. Movements.Select((name, i) => new MovementRow($"TQ-PT-{i + 1}", name, 2020, null, new(2020, 1, 15)))],
        Review = new("closing", Year, "Tổng kết công tác thi đua, khen thưởng năm 2020", new(2021, 1, 27),
            [LamBinh, SonDuong, NaHang, ChiemHoa, City, HamYen, YenSon]),
        Questions = [new(Forest, Year, "at-least", 100m), new(Revenue, Year, "above", 120m), new(Jobs, Year, "above", 131m)],
        Meeting = new("closing", new(2021, 1, 27), LamBinh, "Huyện Lâm Bình")
        {
            Acts =
            [
                ("other", "Dự hội nghị: Tỉnh ủy viên, Giám đốc Sở Nội vụ; Tỉnh ủy viên, Bí thư Huyện ủy, Chủ tịch UBND huyện; lãnh "
                    + "đạo Ban Thi đua - Khen thưởng tỉnh; lãnh đạo UBND các huyện, thành phố trong tỉnh"),
                ("other", "Khó khăn: thiên tai, dịch bệnh diễn biến phức tạp trên cây trồng và vật nuôi, đặc biệt là dịch bệnh "
                    + "Covid-19 kéo dài đã làm ảnh hưởng tới sự phát triển kinh tế, xã hội ở các địa phương trong toàn tỉnh"),
                ("other", "Kết quả: ngay từ đầu năm các huyện, thành phố đã chỉ đạo và tổ chức phát động nhiều phong trào thi đua "
                    + "sôi nổi với các hình thức đa dạng phong phú, bám sát nhiệm vụ chính trị được giao và tình hình thực tế của "
                    + "từng địa phương; các phong trào hướng tới phục vụ lợi ích thiết thực của người dân, cộng đồng và xã hội; "
                    + "phát huy sáng kiến, cải tiến kỹ thuật trong lao động sản xuất và trong công tác quản lý, phấn đấu hoàn thành "
                    + "vượt mức kế hoạch năm 2020; đã tạo được khí thế thi đua sôi nổi đối với CBCCVC và nhân dân tại các địa "
                    + "phương, góp phần tạo động lực thúc đẩy thực hiện thắng lợi nhiệm vụ phát triển kinh tế - xã hội, quốc phòng "
                    + "- an ninh của toàn tỉnh"),
                ("other", "Hạn chế: công tác phòng chống dịch bệnh trên đàn gia súc còn gặp nhiều khó khăn, đặc biệt là dịch tả lợn "
                    + "châu Phi, khiến đàn lợn ở các địa phương giảm so với kế hoạch; do ảnh hưởng của dịch bệnh Covid-19 hoạt động "
                    + "sản xuất, kinh doanh của các cơ sở sản xuất công nghiệp, tiểu thủ công nghiệp, thương mại, dịch vụ và du "
                    + "lịch gặp nhiều khó khăn; triển khai các bước đầu tư, tỷ lệ giải ngân, thanh quyết toán vốn đầu tư công còn "
                    + "chậm"),
                ("discussion", "Đại biểu các huyện, thành phố đã tập trung thảo luận đánh giá những kết quả đạt được cũng như những "
                    + "hạn chế, tồn tại trong năm 2020, từ đó đưa ra giải pháp, quyết tâm phấn đấu hoàn thành các chỉ tiêu phát "
                    + "triển kinh tế - xã hội, quốc phòng, an ninh năm 2021 của từng địa phương"),
                ("other", "Giải pháp năm 2021: tiếp tục thực hiện có hiệu quả Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị "
                    + "khóa XI “Về tiếp tục đổi mới công tác thi đua, khen thưởng”; đẩy mạnh công tác tuyên truyền, phổ biến các "
                    + "chủ trương, chính sách của Đảng và Nhà nước về thi đua, khen thưởng; tiếp tục phát hiện, bồi dưỡng các điển "
                    + "hình tiên tiến trong các phong trào thi đua, kịp thời biểu dương, khen thưởng và nhân rộng các điển hình tại "
                    + "các địa phương, đơn vị"),
                ("hand-over", "Lãnh đạo huyện Lâm Bình bàn giao Cờ thường trực Cụm thi đua năm 2021 cho lãnh đạo huyện Chiêm Hóa"),
                ("presentation", "Ban Thi đua - Khen thưởng tỉnh trao Bằng khen của Chủ tịch UBND tỉnh cho huyện Sơn Dương và thành "
                    + "phố Tuyên Quang vì đã có thành tích xuất sắc trong thực hiện phong trào thi đua năm 2019"),
                ("pact", "Đại diện lãnh đạo các huyện, thành phố đã ký kết giao ước thi đua năm 2021"),
            ],
        },
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
            "(*) Nguồn không nêu: thành viên Hàm Yên và Yên Sơn, trưởng và phó cụm, tỷ lệ riêng của bốn đơn vị trồng rừng đạt 100%, "
                + "số và ngày quyết định khen thưởng, ngày phát động các phong trào, ngày Lâm Bình nhận cờ. Các dữ liệu này do phần "
                + "trình diễn đặt ra.",
        ],
    };
}
