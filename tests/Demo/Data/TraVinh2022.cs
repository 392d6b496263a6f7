namespace ThiDua.Demo.Data;

/// <summary>
/// The conference of Trà Vinh on 11/8/2022: the movement for the 30 years of the province closed, the movement on office culture reviewed
/// after
/// three years, a new one launched; awards of eight kinds presented. Company directors sit there as members of a block.
/// </summary>
internal static class TraVinh2022
{
    private const string Province = "TV", CompanyA = "TV-DN1", CompanyB = "TV-DN2", CompanyC = "TV-DN3", CompanyD = "TV-DN4";

    private const string Interior = "TV-SNV", Planning = "TV-SKHDT", Labour = "TV-SLD", Education = "TV-SGDDT";

    private const string Staff = "TV-BIEN-CHE", Grdp = "TV-GRDP", Budget = "TV-THU-NS", GrdpHead = "TV-GRDP-NGUOI", Poverty = "TV-HO-NGHEO",
        Jobs = "TV-VIEC-LAM",
        Abroad = "TV-XKLD", GrdpGrowth = "TV-GRDP-TT", SectorI = "TV-KV1", SectorII = "TV-KV2", SectorIII = "TV-KV3", Retail = "TV-BAN-LE",
            Companies = "TV-DN-MOI",
        Literacy = "TV-PCGD", Schools = "TV-TRUONG-CQG", Traffic = "TV-ATGT", NewCountryside = "TV-NTM";

    private const string Anniversary = "TV-PT-30NAM", OfficeCulture = "TV-PT-VHCS", Next = "TV-PT-MOI";

    private const string Year = "2021", HalfYear = "2022-H1";

    private static readonly DateOnly Day = new(2022, 8, 11), Seated = new(2021, 7, 1);

    public static Gathering Case { get; } = new()
    {
        Key = "tra-vinh-2022",
        Title = "Tỉnh Trà Vinh: tổng kết phong trào 30 năm tái lập tỉnh, sơ kết 3 năm văn hóa công sở, phát động phong trào mới",
        Year = 2022,
        Block = new("KHOI-DN-TV", "Khối thi đua các doanh nghiệp tỉnh Trà Vinh", "09/QĐ-TĐKT", new(2022, 1, 12)),
        CycleCode = "TV-2022",
        NextCycleCode = "TV-2023",
        HeadAccount = "head-tv",
        Province = new(Province, "Tỉnh Trà Vinh", "province"),
        Departments =
        [
            new(Interior, "Sở Nội vụ", "department"), new(Planning, "Sở Kế hoạch và Đầu tư", "department"),
            new(Labour, "Sở Lao động - Thương binh và Xã hội", "department"), new(Education, "Sở Giáo dục và Đào tạo", "department"),
        ],
        Members =
        [
            new(CompanyA, "Công ty cấp nước (minh họa)", "enterprise"), new(CompanyB, "Công ty thủy sản (minh họa)", "enterprise"),
            new(CompanyC, "Công ty điện lực (minh họa)", "enterprise"), new(CompanyD, "Công ty xây dựng (minh họa)", "enterprise"),
        ],
        Officers = new(CompanyA, CompanyB),
        Indicators =
        [
            new(Staff, "Biên chế", "người", 0, Interior, "lower-is-better"),
                new(Grdp, "Tổng sản phẩm trên địa bàn (GRDP)", "tỷ đồng", 0, Planning),
            new(Budget, "Tổng thu ngân sách trên địa bàn", "tỷ đồng", 0, Planning),
                new(GrdpHead, "GRDP bình quân đầu người", "triệu đồng", 2, Planning),
            new(Poverty, "Tỷ lệ hộ nghèo", "%", 2, Labour, "lower-is-better"), new(Jobs, "Việc làm mới", "lao động", 0, Labour),
            new(Abroad, "Lao động đi làm việc ở nước ngoài", "lao động", 0, Labour), new(GrdpGrowth, "Tăng trưởng GRDP", "%", 2, Planning),
            new(SectorI, "Tăng trưởng khu vực I", "%", 2, Planning), new(SectorII, "Tăng trưởng khu vực II", "%", 2, Planning),
            new(SectorIII, "Tăng trưởng khu vực III", "%", 2, Planning),
            new(Retail, "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ", "tỷ đồng", 2, Planning),
                new(Companies, "Doanh nghiệp phát triển mới", "doanh nghiệp", 0, Planning),
            new(Literacy, "Huyện, thị xã, thành phố đạt chuẩn phổ cập giáo dục, xóa mù chữ", "đơn vị", 0, Education),
            new(Schools, "Trường học đạt chuẩn quốc gia", "trường", 0, Education), new(NewCountryside, "Xây dựng nông thôn mới",
                "đơn vị cấp huyện", 0, Planning), new(Traffic, "Tai nạn giao thông", "vụ", 0, Planning, "lower-is-better"),
        ],
        Entries =
        [
            new(Province, Staff, HalfYear) { Comparisons = [new("year", "change-percent", -13.84m, 2015)] },
            new(Province, Grdp, Year) { Value = 63_818m, Comparisons = [new("previous-year", "absolute-change", 549m)] },
            new(Province, Budget, Year) { Statement = new("tổng thu ngân sách trên địa bàn đạt kế hoạch", "met") },
            new(Province, GrdpHead,
                Year) { Comparisons = [new("resolution", "ratio-percent", 90.93m), new("previous-year", "absolute-change", 0.5m)] },
            new(Province, Poverty, Year) { Value = 0.58m },
            new(Province, NewCountryside, Year) { Statement =
                new("Các chỉ tiêu về xây dựng nông thôn mới đều hoàn thành đạt và vượt, huyện Châu Thành đạt chuẩn nông thôn mới", "met") },
            new(Province, Jobs, Year) { Value = 19_643m },
            new(Province, Abroad, Year) { Value = 400m },
            new(Province, Budget, HalfYear) { Value = 3_085m, Percent = 59.5m, Comparisons = [new("same-period", "change-percent", 0.5m)] },
            new(Province, GrdpGrowth, HalfYear) { Value = -2.37m },
            new(Province, SectorI, HalfYear) { Value = 6.77m },
            new(Province, SectorII, HalfYear) { Value = -13.01m, Statement = new("khu vực II giảm 13,01%", "weak",
                "công nghiệp chế biến chế tạo phục hồi chậm, công nghiệp sản xuất và phân phối điện sụt giảm mạnh") },
            new(Province, SectorIII, HalfYear) { Value = 2.76m },
            new(Province, Retail, HalfYear) { Value = 21_103.29m, Percent = 57.4m,
                Comparisons = [new("same-period", "change-percent", 2.5m)] },
            new(Province, Companies, HalfYear) { Value = 203m, Percent = 40.6m,
                Comparisons = [new("same-period", "absolute-change", 31m)] },
            new(Province, Literacy, Year) { Value = 9m },
            new(Province, Schools, HalfYear) { Value = 13m },
            new(Province, Jobs, HalfYear) { Value = 13_520m, Percent = 58.7m },
            new(Province, Traffic, HalfYear) { Statement = new("an toàn giao thông giảm 3 mặt", "strong") },
        ],
        Meeting = new("closing", Day, CompanyA, "Trung tâm Hội nghị tỉnh", 150, "more-than"),
        Campaigns =
        [
            new(Anniversary, "Lập thành tích chào mừng kỷ niệm 30 năm tái lập tỉnh", 2021, 2022, new(2021, 5, 1)) { ClosedOn = Day },
            new(OfficeCulture, "Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở", 2019, 2025,
                new(2019, 8, 1)) { ReviewedOn = Day },
            new(Next, "Thi đua yêu nước trong thời gian tới", 2022, null, Day) { DateOrigin = Origin.Source },
        ],
        Works =
        [
            new(Interior, Anniversary, "Khu di tích lịch sử Đền thờ Chủ tịch Hồ Chí Minh, xã Long Đức", "xã Long Đức, thành phố Trà Vinh",
                new(2022, 4, 30), new(2022, 4, 30)),
            new(CompanyA, Anniversary, "Nhà máy nước sạch Nguyệt Hóa", "Nguyệt Hóa, huyện Châu Thành", new(2022, 5, 15), new(2022, 5, 15)),
            new(CompanyB, Anniversary, "Dây chuyền chế biến tôm (minh họa)", "huyện Duyên Hải", new(2022, 6, 30), new(2022, 5, 20)),
            new(CompanyC, Anniversary, "Lưới điện cù lao (minh họa)", "huyện Càng Long", new(2022, 6, 1), new(2022, 5, 31)),
            new(CompanyD, Anniversary, "Đường liên xã nông thôn mới (minh họa)", "huyện Châu Thành", new(2022, 7, 1), new(2022, 5, 2)),
            new(Education, Anniversary, "Trường chuẩn quốc gia (minh họa)", "huyện Cầu Kè", new(2022, 8, 1), new(2022, 7, 15)),
            new(Labour, Anniversary, "Nhà tình nghĩa (minh họa)", "huyện Trà Cú", new(2022, 5, 1), new(2022, 6, 10)),
            new(Planning, Anniversary, "Cổng dịch vụ đầu tư (minh họa)", "thành phố Trà Vinh", new(2022, 7, 31), null),
        ],
        Commendation = new("Trao tặng tại hội nghị ngày 11/8/2022", "2022", Day, "Tin hội nghị ngày 11/8/2022",
            [
                new("HCDL_2", 0, 1), new("HCLD_1", 0, 1), new("HCLD_2", 0, 2), new("HCLD_3", 2, 4),
                    new("CO_CP", 4, null, "Cờ thi đua của Chính phủ ngành Giáo dục"),
                new("BK_TTCP", 3, 81), new("CO_TINH", 27, null), new("BK_TINH", 44, 0),
            ], Province)
        {
            Groups =
            [
                ("state-bodies-and-leaders", 92), ("public-servants", 39), ("companies", 13), ("direct-workers", 25), ("armed-forces", 0),
                    ("other", 0),
            ],
            Areas = [("remote-border-or-ethnic-minority", 13), ("elsewhere", 156)],
        },
        Council =
        [
            new("chair", Province, "Chủ tịch UBND tỉnh", Seated), new("first-vice-chair", Province, "Phó Chủ tịch UBND tỉnh", Seated),
            new("standing-vice-chair", Interior, "Phó Giám đốc Sở Nội vụ", Seated),
                new("vice-chair", Province, "Chủ tịch UBMTTQVN tỉnh", Seated),
            new("vice-chair", Province, "Chủ tịch Liên đoàn Lao động tỉnh", Seated),
        ],
        Footnotes =
        [
            "Theo nguồn: số liệu năm 2021 và sáu tháng đầu năm 2022, ba phong trào và ngày hội nghị, tám dòng khen thưởng, năm chức danh "
                + "của Hội đồng, hơn 150 đại biểu, hai công trình hoàn thành đúng tiến độ, bốn đơn vị tham luận.",
            "(*) Nguồn không nêu: tên doanh nghiệp và khối, mọi ngày kế hoạch và hoàn thành, bốn công trình vượt tiến độ, thời hạn của "
                + "các phong trào, cơ cấu đối tượng khen thưởng, ngày phát động hai phong trào trước, ngày đảm nhiệm chức danh trong Hội "
                + "đồng. Các dữ liệu này do phần trình diễn đặt ra.",
        ],
    };
}
