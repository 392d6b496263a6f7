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
        Published = "Tin hội nghị của UBND tỉnh Trà Vinh ngày 11/8/2022",
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
        Meeting = new("closing", Day, CompanyA, "Hội trường Trung tâm Hội nghị tỉnh (đăng cai là minh họa: nguồn nói UBND tỉnh tổ chức)",
            150, "more-than")
        {
            Guests =
            [
                "Nguyên Ủy viên Ban Chấp hành Trung ương Đảng, nguyên Bí thư Tỉnh ủy", "Lãnh đạo các sở, ban, ngành tỉnh",
                "Thủ trưởng các cơ quan Trung ương đóng trên địa bàn tỉnh", "Thành viên Hội đồng Thi đua - Khen thưởng tỉnh",
                "Lãnh đạo UBND, Phòng Nội vụ huyện, thị xã, thành phố", "Giám đốc doanh nghiệp là thành viên Khối thi đua tỉnh",
                "Các cơ quan thông tin, Báo, Đài Phát thanh và Truyền hình",
                "Đại diện các đơn vị, tập thể, cá nhân gương điển hình tiên tiến tiêu biểu được chọn để trao khen thưởng",
            ],
            Acts =
            [
                ("other", "Khai mạc (Phó Chủ tịch UBND tỉnh, Phó Chủ tịch thứ nhất Hội đồng): việc tổng kết nhằm đánh giá kết quả "
                    + "thực hiện hai phong trào, là dịp để đại biểu thảo luận, đóng góp những vấn đề còn khó khăn, vướng mắc trong "
                    + "lãnh đạo, chỉ đạo công tác thi đua, khen thưởng, trong triển khai thực hiện các phong trào thi đua; những "
                    + "kiến nghị, đóng góp cho hoạt động và tổ chức phong trào thi đua của tỉnh trong thời gian tới thiết thực, "
                    + "hiệu quả hơn"),
                ("other", "Báo cáo tổng kết phong trào chào mừng kỷ niệm 30 năm tái lập tỉnh; báo cáo sơ kết 03 năm phong trào văn "
                    + "hóa công sở, phương hướng nhiệm vụ phong trào thi đua yêu nước trong thời gian tới; báo cáo công tác tổ chức "
                    + "hoạt động kỷ niệm 30 năm tái lập tỉnh"),
                ("other", "Kết quả: công tác sắp xếp, kiện toàn tổ chức bộ máy và cơ cấu lại đội ngũ cán bộ, công chức, viên chức, "
                    + "hoạt động của các cơ quan, đơn vị cơ bản đi vào nền nếp, rõ người, rõ việc, rõ trách nhiệm; hoạt động dân "
                    + "vận, Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội chú trọng hướng về cơ sở, tập trung giám sát, phản "
                    + "biện xã hội, tham gia góp ý xây dựng Đảng, chính quyền; tổ chức tốt các hoạt động kỷ niệm; vận động an sinh "
                    + "xã hội, Quỹ “Vì người nghèo”, phòng, chống dịch Covid-19; quốc phòng toàn dân được củng cố; hoàn thành công "
                    + "tác bầu cử Trưởng ban nhân dân ấp, khóm kết hợp bầu thành viên Ban Thanh tra nhân dân xã, phường, thị trấn; "
                    + "công tác quốc phòng - an ninh được đảm bảo giữ vững ổn định; an toàn phòng cháy, chữa cháy được đảm bảo"),
                ("other", "Hạn chế: các phong trào thi đua còn mang nặng tính hưởng ứng, chưa đi sâu vào thực chất, chưa chú trọng "
                    + "công tác kiểm tra, sơ kết, tổng kết, đánh giá; một số khối, cụm tổ chức hoạt động nhưng chưa chú trọng gắn "
                    + "với trao đổi kinh nghiệm về công tác thi đua để học tập giữa các cơ quan, đơn vị; công tác xây dựng điển "
                    + "hình tiên tiến còn thiếu tính chủ động, một số đơn vị chưa quan tâm đến việc xây dựng kế hoạch phát hiện, "
                    + "biểu dương gương điển hình tiên tiến; đối tượng khen thưởng thuộc các cơ quan Nhà nước vẫn chiếm tỉ lệ cao, "
                    + "nhất là hình thức khen cấp tỉnh, cấp Nhà nước; phát hiện khen thưởng các điển hình tiên tiến, nhân tố mới, ở "
                    + "vùng sâu, vùng xa chưa thực sự được quan tâm đúng mức"),
                ("discussion", "Tham luận của 04 cơ quan, đơn vị có mô hình, công trình đăng ký chào mừng kỷ niệm 30 năm tái lập "
                    + "tỉnh đã hoàn thành vượt tiến độ so với kế hoạch và nhiều ý kiến thảo luận, đóng góp cho công tác thi đua, "
                    + "khen thưởng trong thời gian tới"),
                ("presentation", "Trao tặng các danh hiệu, hình thức khen thưởng cấp nhà nước và cấp tỉnh; nguyên Bí thư Tỉnh ủy "
                    + "đón nhận Huân chương Độc lập hạng Nhì"),
                ("other", "Phát biểu chỉ đạo (Chủ tịch UBND tỉnh, Chủ tịch Hội đồng): đánh giá cao kết quả đạt được; phát động "
                    + "phong trào thi đua yêu nước trong thời gian tới, phương châm hành động của Tỉnh ủy “Đoàn kết, Kỷ cương, Hành "
                    + "động, Sáng tạo, Đột phá, Phát triển”"),
            ],
        },
        Campaigns =
        [
            new(Anniversary, "Lập thành tích chào mừng kỷ niệm 30 năm tái lập tỉnh", 2021, 2022, new(2021, 5, 1))
            {
                ClosedOn = Day,
                Outcome = "Nhiều công trình, phần việc được các cơ quan, đơn vị, địa phương đăng ký chào mừng kỷ niệm 30 năm tái "
                    + "lập tỉnh hoàn thành đúng tiến độ và đã mang lại hiệu quả thiết thực",
            },
            new(OfficeCulture, "Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở", 2019, 2025,
                new(2019, 8, 1))
            {
                ReviewedOn = Day,
                Outcome = "Các cơ quan, đơn vị thực hiện tốt văn hóa công sở, đạo đức công vụ; quy tắc ứng xử, nội quy, quy chế của "
                    + "cơ quan, đơn vị. Phong cách, lề lối làm việc của cán bộ, công chức, viên chức trong thi hành công vụ trên "
                    + "từng lĩnh vực công tác được đổi mới theo hướng chuyên nghiệp, hiệu quả; từng bước nâng cao mức độ hài lòng "
                    + "của người dân, doanh nghiệp đối với sự phục vụ của các cơ quan hành chính nhà nước",
            },
            new(Next, "Thi đua yêu nước trong thời gian tới", 2022, null, Day)
            {
                DateOrigin = Origin.Source,
                Aim = "Kêu gọi các tầng lớp nhân dân trong tỉnh chung sức, đồng lòng cùng với các cơ quan, đơn vị, địa phương thi "
                    + "đua thực hiện có hiệu quả chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước trên tất cả các "
                    + "lĩnh vực của đời sống xã hội gắn với phương châm hành động “Đoàn kết, Kỷ cương, Hành động, Sáng tạo, Đột "
                    + "phá, Phát triển”, quyết tâm hoàn thành đạt và vượt mức các chỉ tiêu, nhiệm vụ trọng tâm phát triển kinh tế - "
                    + "xã hội của tỉnh",
            },
        ],
        Works =
        [
            new(Interior, Anniversary, "Khu di tích lịch sử Đền thờ Chủ tịch Hồ Chí Minh, xã Long Đức",
                "xã Long Đức, thành phố Trà Vinh (đơn vị đăng ký, ngày kế hoạch và hoàn thành là minh họa)",
                new(2022, 4, 30), new(2022, 4, 30)),
            new(CompanyA, Anniversary, "Nhà máy nước sạch Nguyệt Hóa",
                "Nguyệt Hóa, huyện Châu Thành (đơn vị đăng ký và các ngày là minh họa)",
                new(2022, 5, 15), new(2022, 5, 15)),
            new(CompanyB, Anniversary, "Dây chuyền chế biến tôm (minh họa)", "huyện Duyên Hải", new(2022, 6, 30), new(2022, 5, 20)),
            new(CompanyC, Anniversary, "Lưới điện cù lao (minh họa)", "huyện Càng Long", new(2022, 6, 1), new(2022, 5, 31)),
            new(CompanyD, Anniversary, "Đường liên xã nông thôn mới (minh họa)", "huyện Châu Thành", new(2022, 7, 1), new(2022, 5, 2)),
            new(Education, Anniversary, "Trường chuẩn quốc gia (minh họa)", "huyện Cầu Kè", new(2022, 8, 1), new(2022, 7, 15)),
            new(Labour, Anniversary, "Nhà tình nghĩa (minh họa)", "huyện Trà Cú", new(2022, 5, 1), new(2022, 6, 10)),
            new(Planning, Anniversary, "Cổng dịch vụ đầu tư (minh họa)", "thành phố Trà Vinh", new(2022, 7, 31), null),
        ],
        Commendation = new("Trao tặng tại hội nghị ngày 11/8/2022", "2022", Day, "Tin hội nghị ngày 11/8/2022; cơ cấu đối tượng và "
            + "địa bàn là số liệu minh họa, không có trong nguồn (*)",
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
