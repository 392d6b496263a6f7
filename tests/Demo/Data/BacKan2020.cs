namespace ThiDua.Demo.Data;

/// <summary>
/// Mid-year review 2020 of the cluster of eight districts and city of Bắc Kạn. The source gives a total of the cluster, statements and
/// bounds;
/// it names six of the eight members and no member's own number.
/// </summary>
internal static class BacKan2020
{
    private const string PacNam = "BK-PN", ChoDon = "BK-CD", BaBe = "BK-BB", NganSon = "BK-NS", NaRi = "BK-NR", BachThong = "BK-BT",
        ChoMoi = "BK-CM", City = "BK-TP";

    private const string Agriculture = "BK-SNN", Finance = "BK-STC", Military = "BK-BCHQS", Interior = "BK-SNV";

    private const string Cooperatives = "BK-HTX", Forest = "BK-TRONG-RUNG", Revenue = "BK-THU-NS", Recruits = "BK-TUYEN-QUAN",
        Commended = "BK-KHEN";

    private const string HalfYear = "2020-H1";

    private static readonly string[] Everybody = [PacNam, ChoDon, BaBe, NganSon, NaRi, BachThong, ChoMoi, City];

    public static Gathering Case { get; } = new()
    {
        Key = "bac-kan-2020",
        Title = "Cụm thi đua 8 huyện, thành phố tỉnh Bắc Kạn: sơ kết những tháng đầu năm 2020",
        Published = "Tin sơ kết của cụm thi đua 8 huyện, thành phố tỉnh Bắc Kạn, những tháng đầu năm 2020",
        Year = 2020,
        Block = new("CUM-HTP-BK", "Cụm thi đua 8 huyện, thành phố tỉnh Bắc Kạn", "01/QĐ-TĐKT", new(2020, 1, 8), "cluster"),
        CycleCode = "BK-2020",
        NextCycleCode = "BK-2021",
        HeadAccount = "head-bk",
        Province = new("BK", "Tỉnh Bắc Kạn", "province"),
        Departments =
        [
            new(Agriculture, "Sở Nông nghiệp và Phát triển nông thôn", "department"), new(Finance, "Sở Tài chính", "department"),
            new(Military, "Bộ Chỉ huy quân sự tỉnh", "department"), new(Interior, "Sở Nội vụ", "department"),
        ],
        Members =
        [
            new(PacNam, "Huyện Pác Nặm", "district"), new(ChoDon, "Huyện Chợ Đồn", "district"), new(BaBe, "Huyện Ba Bể", "district"),
            new(NganSon, "Huyện Ngân Sơn", "district"), new(NaRi, "Huyện Na Rì", "district"),
                new(BachThong, "Huyện Bạch Thông", "district"),
            new(ChoMoi, "Huyện Chợ Mới", "district"), new(City, "Thành phố Bắc Kạn", "city"),
        ],
        Officers = new(ChoDon, BaBe),
        Indicators =
        [
            new(Cooperatives, "Hợp tác xã thành lập mới", "hợp tác xã", 0, Agriculture), new(Forest, "Trồng rừng", "ha", 1, Agriculture),
            new(Revenue, "Thu ngân sách", "tỷ đồng", 1, Finance), new(Recruits, "Tuyển quân", "người", 0, Military),
            new(Commended, "Người được khen thưởng cấp nhà nước, cấp tỉnh, cấp huyện", "người", 0, Interior, "neutral"),
        ],
        Entries =
        [
            .. new[] { PacNam, ChoDon, BaBe }
                .Select(unit => new Entry(unit, Forest, HalfYear) { Statement = new("trồng rừng đạt cao", "strong") }),
            .. new[] { PacNam, NganSon, NaRi, BachThong }
                .Select(unit => new Entry(unit, Revenue, HalfYear) { Percent = 50m, PercentQualifier = "more-than" }),
            // Exactly half of the plan is not "over 50 percent".
            new(ChoMoi, Revenue, HalfYear) { Percent = 50m, Origin = Origin.Invented },
            new(ChoDon, Revenue, HalfYear) { Percent = 46.3m, Origin = Origin.Invented },
            .. Everybody.Select(unit => new Entry(unit, Recruits, HalfYear) { Percent = 100m }),
        ],
        CommonEntries =
        [
            new(Cooperatives, HalfYear) { Total = 26m },
            new(Recruits, HalfYear) { EveryMember = 100m, Statement = new("được các đơn vị thực hiện đạt 100% chỉ tiêu giao", "met") },
            new(Commended, HalfYear) { Statement = new("hàng nghìn cán bộ, công chức, viên chức, người lao động được khen thưởng") },
        ],
        Review = new("mid-year", HalfYear, "Sơ kết công tác thi đua những tháng đầu năm 2020", new(2020, 7, 15),
            [PacNam, ChoDon, BaBe, NganSon, NaRi, BachThong]),
        Questions = [new(Revenue, HalfYear, "above", 50m), new(Recruits, HalfYear, "at-least", 100m), new(Forest, HalfYear, "above", 100m)],
        Meeting = new("mid-year", new(2020, 7, 15), ChoDon, "Huyện Chợ Đồn (ngày và nơi họp là minh họa)")
        {
            Acts =
            [
                ("other", "Khó khăn: những tháng đầu năm 2020 các đơn vị bị ảnh hưởng của thiên tai, dịch bệnh"),
                ("other", "Kết quả: các đơn vị đã căn cứ tình hình thực tiễn và nhiệm vụ chính trị của từng đơn vị, tổ chức phát "
                    + "động phong trào thi đua với những nội dung thiết thực, hướng vào những nhiệm vụ trọng tâm đột phá; khắc phục "
                    + "những lĩnh vực yếu kém nhằm tạo sự chuyển biến mạnh mẽ trong thực hiện hoàn thành các nhiệm vụ chính trị và "
                    + "chỉ tiêu kế hoạch năm 2020; tạo được khí thế thi đua sôi nổi thu hút được đông đảo cán bộ, công chức, viên "
                    + "chức, lực lượng vũ trang và các tầng lớp nhân dân tham gia, góp phần tạo động lực thúc đẩy thực hiện thắng "
                    + "lợi các mục tiêu, nhiệm vụ phát triển kinh tế - xã hội, quốc phòng - an ninh trên địa bàn các huyện, thành phố"),
                ("discussion", "Đại biểu các đơn vị trong Cụm thi đua 8 huyện, thành phố đã thảo luận, đánh giá lại những kết quả "
                    + "đã đạt được cũng như những hạn chế còn tồn tại trong những tháng đầu năm 2020, phấn đấu hoàn thành các chỉ "
                    + "tiêu phát triển kinh tế - xã hội, quốc phòng, an ninh năm 2020"),
                ("other", "Nhiệm vụ, giải pháp những tháng cuối năm 2020: tiếp tục thực hiện có hiệu quả Chỉ thị số 34/CT-TW ngày "
                    + "07/4/2014 của Bộ Chính trị về tiếp tục đổi mới công tác thi đua, khen thưởng; đẩy mạnh công tác tuyên "
                    + "truyền, phổ biến các chủ trương, chính sách của Đảng, Nhà nước về thi đua, khen thưởng; tăng cường công tác "
                    + "kiểm tra, đánh giá rút kinh nghiệm trong việc tổ chức, triển khai thực hiện phong trào thi đua; quan tâm sơ "
                    + "kết, tổng kết phong trào để kịp thời biểu dương, khen thưởng các tập thể, cá nhân có thành tích xuất sắc "
                    + "trong các phong trào thi đua, đồng thời khắc phục bệnh thành tích và hình thức trong thi đua; nâng cao tỷ lệ "
                    + "khen thưởng công nhân, nông dân và cá nhân trực tiếp lao động"),
            ],
        },
        Campaigns =
        [
            new("BK-PT-HCM", "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", 2016, null, new(2016, 6, 1)),
            new("BK-PT-NTM", "Bắc Kạn chung sức xây dựng nông thôn mới", 2016, 2020, new(2016, 11, 1)),
            new("BK-PT-VHCS", "Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở", 2019, 2025, new(2019, 7, 1)),
            new("BK-PT-NGHEO", "Cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau", 2016, 2020, new(2016, 11, 1)),
        ],
        Commendation =
            new("Khen thưởng những tháng đầu năm 2020 của cụm (minh họa)", HalfYear, new(2020, 7, 15), "Báo cáo sơ kết của cụm "
                + "(minh họa)",
            [new("GIAY_KHEN", 120, 1_180)])
            {
                Groups =
            [
                ("state-bodies-and-leaders", 300), ("public-servants", 475), ("companies", 75), ("direct-workers", 390),
                    ("armed-forces", 40), ("other", 20),
            ],
                Areas = [("remote-border-or-ethnic-minority", 412), ("elsewhere", 888)],
            },
        Footnotes =
        [
            "Theo nguồn: 26 hợp tác xã của cả cụm, bốn đơn vị thu ngân sách trên 50%, ba đơn vị trồng rừng đạt cao, tuyển quân 100%, bốn "
                + "phong trào, giai đoạn 2019-2025 của phong trào văn hóa công sở.",
            "(*) Nguồn không nêu: thành viên Chợ Mới và thành phố Bắc Kạn, số liệu thu ngân sách của Chợ Mới và Chợ Đồn, ngày hội nghị, "
                + "đơn vị chưa nộp báo cáo, mọi số lượng khen thưởng (nguồn chỉ nói hàng nghìn người), ngày phát động và thời hạn của ba "
                + "phong trào còn lại. Các dữ liệu này do phần trình diễn đặt ra.",
        ],
    };
}
