namespace ThiDua.Demo.Data;

/// <summary>
/// The season of the block of districts, towns and city of Lào Cai (<i>khối thi đua các huyện, thị xã, thành phố tỉnh Lào Cai</i>), 2021.
/// The source is the news item of the province on its closing conference. It gives the four content groups, the three nominees, the two
/// flags,
/// the certificate, 3 + 6 <i>giấy khen</i> and the hand-over by Si Ma Cai; it gives no points, no targets, no votes and no names of
/// criteria.
/// </summary>
internal static class LaoCai2021
{
    private const string City = "LC-TPLC", SaPa = "LC-SP", BacHa = "LC-BH", SiMaCai = "LC-SMC", MuongKhuong = "LC-MK", BatXat = "LC-BX",
        BaoThang = "LC-BT", BaoYen = "LC-BY", VanBan = "LC-VB";

    private const string Interior = "LC-SNV", Planning = "LC-SKHDT", Education = "LC-SGDDT", Police = "LC-CA";

    private const string Flag = "CO_TINH", Certificate = "BK_TINH";

    private static readonly string[] Order = [City, SaPa, BacHa, SiMaCai, MuongKhuong, BatXat, BaoThang, BaoYen, VanBan];

    public static Season Season { get; } = new()
    {
        Key = "lao-cai-2021",
        Title = "Khối thi đua các huyện, thị xã, thành phố tỉnh Lào Cai, năm 2021",
        Published = "Cổng thông tin tỉnh Lào Cai: tổng kết công tác thi đua khen thưởng khối các huyện, thành phố, thị xã năm 2021",
        Year = 2021,
        Block = new("KHOI-HTTP-LC", "Khối thi đua các huyện, thị xã, thành phố tỉnh Lào Cai", "01/QĐ-TĐKT", new(2021, 1, 4)),
        CycleCode = "2021",
        NextCycleCode = "2022",
        HeadAccount = "head",
        Province = new("LC", "Tỉnh Lào Cai", "province"),
        Departments =
        [
            new(Interior, "Sở Nội vụ", "department"), new(Planning, "Sở Kế hoạch và Đầu tư", "department"),
            new(Education, "Sở Giáo dục và Đào tạo", "department"), new(Police, "Công an tỉnh", "department"),
        ],
        Members =
        [
            new(City, "Thành phố Lào Cai", "city"), new(SaPa, "Thị xã Sa Pa", "town"), new(BacHa, "Huyện Bắc Hà", "district"),
            new(SiMaCai, "Huyện Si Ma Cai", "district"), new(MuongKhuong, "Huyện Mường Khương", "district"),
                new(BatXat, "Huyện Bát Xát", "district"),
            new(BaoThang, "Huyện Bảo Thắng", "district"), new(BaoYen, "Huyện Bảo Yên", "district"),
                new(VanBan, "Huyện Văn Bàn", "district"),
        ],
        Officers = new(SiMaCai, BacHa),
        NextOfficers = new(City, BaoThang),
        Movements =
        [
            "Đổi mới, đẩy mạnh phong trào thi đua yêu nước, hướng về cơ sở",
            "Thi đua phòng, chống dịch bệnh Covid-19 và phát triển kinh tế - xã hội",
        ],
        Commitments =
        [
            "Khen thưởng chính xác, kịp thời, công khai, minh bạch",
            "Phát hiện, bồi dưỡng, tổng kết và nhân điển hình tiên tiến tại cơ sở",
        ],
        Indicators =
        [
            new("LC-THU-NS", "Thu ngân sách nhà nước trên địa bàn", "tỷ đồng", 1, Planning),
            new("LC-GIAM-NGHEO", "Mức giảm tỷ lệ hộ nghèo trong năm", "điểm phần trăm", 2, Planning),
            new("LC-TRUONG-CHUAN", "Số trường đạt chuẩn quốc gia", "trường", 0, Education),
        ],
        Figures =
        [
            new(City, "LC-THU-NS", 1850m, 1962.5m), new(City, "LC-GIAM-NGHEO", null, null), new(City, "LC-TRUONG-CHUAN", 62m, 64m),
            new(SaPa, "LC-THU-NS", 420m, 402m), new(SaPa, "LC-GIAM-NGHEO", 4.5m, 4.1m), new(SaPa, "LC-TRUONG-CHUAN", 38m, 38m),
            new(BacHa, "LC-THU-NS", 95m, 104.2m), new(BacHa, "LC-GIAM-NGHEO", 6m, 6.35m), new(BacHa, "LC-TRUONG-CHUAN", 44m, 45m),
            new(SiMaCai, "LC-THU-NS", 60m, 66m, "at-least"), new(SiMaCai, "LC-GIAM-NGHEO", 6.5m, 7.2m),
                new(SiMaCai, "LC-TRUONG-CHUAN", 26m, 27m),
            new(MuongKhuong, "LC-THU-NS", 110m, 112m), new(MuongKhuong, "LC-GIAM-NGHEO", 6.5m, 6.2m),
                new(MuongKhuong, "LC-TRUONG-CHUAN", 40m, 39m),
            new(BatXat, "LC-THU-NS", 310m, 325m, "estimated"), new(BatXat, "LC-GIAM-NGHEO", 6m, 6.1m),
                new(BatXat, "LC-TRUONG-CHUAN", 47m, 47m),
            new(BaoThang, "LC-THU-NS", 540m, 561m), new(BaoThang, "LC-GIAM-NGHEO", 2m, 2.3m), new(BaoThang, "LC-TRUONG-CHUAN", 52m, 53m),
            new(BaoYen, "LC-THU-NS", 120m, 121.5m), new(BaoYen, "LC-GIAM-NGHEO", 4m, 4m), new(BaoYen, "LC-TRUONG-CHUAN", 46m, 44m),
            new(VanBan, "LC-THU-NS", 260m, 250m, "more-than"), new(VanBan, "LC-GIAM-NGHEO", 5m, 5.1m),
                new(VanBan, "LC-TRUONG-CHUAN", 50m, 50m),
        ],
        Groups =
        [
            new("1", "Thực hiện tốt các chỉ tiêu về phát triển kinh tế, xã hội của đơn vị", Origin.Source,
            [
                new("1.1", "Thu ngân sách nhà nước trên địa bàn", 15m, Planning, "LC-THU-NS"),
                new("1.2", "Giảm tỷ lệ hộ nghèo", 15m, Planning, "LC-GIAM-NGHEO"),
                new("1.3", "Xây dựng nông thôn mới, chỉnh trang đô thị", 10m, Planning),
            ]),
            new("2", "Thực hiện tốt công tác giáo dục đào tạo, y tế, văn hóa, thể dục thể thao, học tập và làm theo tư tưởng, đạo đức, "
                + "phong cách Hồ Chí Minh", Origin.Source,
            [
                new("2.1", "Giáo dục và đào tạo", 10m, Education, "LC-TRUONG-CHUAN"),
                new("2.2", "Y tế, phòng chống dịch", 8m, Education),
                new("2.3", "Văn hóa, thể dục thể thao", 6m, Education),
                new("2.4", "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", 6m, Education),
            ]),
            new("3", "Xây dựng, củng cố hệ thống chính trị vững mạnh, phòng chống tham nhũng lãng phí, thực hiện công tác an ninh, quốc "
                + "phòng, quản lý tài nguyên, môi trường", Origin.Source,
            [
                new("3.1", "Hệ thống chính trị", 6m, Police),
                new("3.2", "Phòng chống tham nhũng, lãng phí", 4m, Police),
                new("3.3", "An ninh, quốc phòng", 6m, Police),
                new("3.4", "Quản lý tài nguyên, môi trường", 4m, Police),
            ]),
            new("4", "Thực hiện tốt công tác thi đua khen thưởng", Origin.Source,
            [
                new("4.1", "Tổ chức phong trào thi đua", 5m, Interior),
                new("4.2", "Khen thưởng chính xác, kịp thời", 5m, Interior),
            ]),
        ],
        SelfScores = new Dictionary<string, decimal[]>
        {
            [City] = [14.5m, 14.5m, 9.5m, 9.5m, 7.5m, 6m, 5.75m, 5.75m, 4m, 5.5m, 4m, 5m, 4.75m],
            [SaPa] = [13m, 13.5m, 9m, 9m, 7.5m, 6m, 5.5m, 5.5m, 3.75m, 5.25m, 3.5m, 4.5m, 4.5m],
            [BacHa] = [14m, 14.25m, 9.5m, 9.25m, 7.75m, 6m, 5.75m, 5.75m, 4m, 5.75m, 3.75m, 5m, 4.75m],
            [SiMaCai] = [14m, 14.75m, 9.5m, 9.5m, 7.75m, 5.75m, 6m, 5.75m, 4m, 6m, 3.75m, 5m, 5m],
            [MuongKhuong] = [13.25m, 13m, 8.75m, 8.75m, 7.25m, 5.5m, 5.5m, 5.5m, 3.75m, 5.25m, 3.5m, 4.5m, 4.25m],
            [BatXat] = [13.75m, 13.5m, 9m, 9m, 7.5m, 5.75m, 5.5m, 5.5m, 3.75m, 5.5m, 3.5m, 4.75m, 4.5m],
            [BaoThang] = [14m, 14m, 9.5m, 9.25m, 7.5m, 5.75m, 5.75m, 5.5m, 3.75m, 5.5m, 3.75m, 4.75m, 4.75m],
            [BaoYen] = [13.25m, 13.25m, 9m, 8.5m, 7.25m, 5.75m, 5.5m, 5.5m, 3.75m, 5.5m, 3.5m, 4.5m, 4.5m],
            [VanBan] = [13m, 13.75m, 9m, 9m, 7.25m, 5.5m, 5.5m, 5.5m, 3.75m, 5.25m, 3.75m, 4.5m, 4.5m],
        },
        Appraisals =
        [
            new(City, "3.3", 5.25m, "Còn một vụ việc an ninh trật tự phải xử lý trong năm (minh họa)"),
            new(SaPa, "1.1", 12.5m, "Thu ngân sách chưa đạt chỉ tiêu giao ước (minh họa)"),
            new(BaoYen, "2.1", 8.25m, "Số trường đạt chuẩn thấp hơn chỉ tiêu (minh họa)"),
            new(VanBan, "1.1", 12.5m, "Thu ngân sách chưa đạt chỉ tiêu giao ước (minh họa)"),
        ],
        Confirmations = [new(BatXat, "4.1", 4.5m, "Hồ sơ phong trào nộp chậm so với quy chế của khối (minh họa)")],
        Allotment = [new(Flag, 2), new(Certificate, 1)],
        Nominees = [City, BacHa, SiMaCai],
        Ballots =
        [
            new(Flag, 9, 9, [(SiMaCai, 9), (City, 9), (BacHa, 8)]),
            new(Certificate, 9, 9, [(BacHa, 9)]),
        ],
        Proposals =
        [
            new(SiMaCai, Flag), new(City, Flag), new(BacHa, Flag, Refused: true), new(BaoThang, Certificate, Refused: true),
                new(BacHa, Certificate),
        ],
        HeadUnitCertificates =
        [
            .. new[] { BaoThang, BatXat, VanBan }
                .Select(unit => new Recipient("collective", "Tập thể điển hình tiên tiến (minh họa)", unit)),
            .. Order.Where(unit => unit is not (SiMaCai or BaoThang or BatXat)).Take(6)
                .Select(unit => new Recipient("individual", "Cá nhân điển hình tiên tiến (minh họa)", unit)),
        ],
        HandedOver = ["Hồ sơ khối thi đua năm 2021 (minh họa)", "Quy chế hoạt động và bảng điểm của khối (minh họa)",
            "Biên bản hội nghị tổng kết năm 2021 (minh họa)"],
        Tasks = "Nhiệm vụ trọng tâm năm 2022: tiếp tục đổi mới, đẩy mạnh phong trào thi đua yêu nước, phát hiện, bồi dưỡng, tổng "
            + "kết và nhân điển hình tiên tiến theo hướng tập trung về cơ sở, bám sát nhiệm vụ chính trị, nhiệm vụ trọng tâm, phù "
            + "hợp với tình hình thực tế của từng địa phương. Đổi mới công tác thi đua, khen thưởng theo hướng bảo đảm chính xác, "
            + "kịp thời, công khai, minh bạch. Đảm bảo đời sống nhân dân, phòng chống dịch bệnh, thiên tai. Triển khai các giải "
            + "pháp nhằm khai thác hiệu quả các nguồn thu ngân sách. Lĩnh vực y tế khen thưởng kịp thời những tập thể, cá nhân thực "
            + "hiện tốt công tác phòng chống dịch Covid-19. Tiếp tục tuyên truyền, quán triệt về vai trò quan trọng của công tác "
            + "thi đua khen thưởng, thường xuyên tổ chức các đợt thi đua theo chuyên đề, theo kế hoạch. Tăng cường công tác phối "
            + "hợp, trao đổi giữa các cơ quan trong khối; phát huy mặt mạnh, khắc phục hạn chế còn tồn tại, triển khai đồng bộ các "
            + "giải pháp thích ứng an toàn, linh hoạt, kiểm soát dịch bệnh Covid-19 hiệu quả và hoàn thành tốt nhiệm vụ phát triển "
            + "kinh tế - xã hội năm 2022.",
        Footnotes =
        [
            "Theo nguồn: 4 nội dung chấm điểm, 3 đơn vị được suy tôn, 2 cờ thi đua, 1 bằng khen, 3 tập thể và 6 cá nhân được giấy khen, "
                + "Si Ma Cai bàn giao chức danh.",
            "(*) Nguồn không nêu: danh sách thành viên, phong trào và cam kết của giao ước, tiêu chí con, điểm, chỉ tiêu, số phiếu, "
                + "số và ngày văn bản, trưởng và phó khối năm 2022, tên người và tập thể được giấy khen. Các dữ liệu này do phần "
                + "trình diễn đặt ra.",
        ],
    };
}
