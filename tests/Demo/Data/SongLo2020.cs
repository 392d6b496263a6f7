namespace ThiDua.Demo.Data;

/// <summary>
/// Five years 2015-2020 of Sông Lô district, Vĩnh Phúc, published on 02/8/2020. The district was closed on 30/6/2025; its history is found
/// from its
/// successors. The source names eight kinds of awards without a count: the counts stay blank.
/// </summary>
internal static class SongLo2020
{
    private const string SongLo = "VP-SL", CommuneSongLo = "VP-XSL", CommuneTamSon = "VP-XTS", CommuneHaiLuu = "VP-XHL";

    private const string Planning = "VP-SKHDT", Agriculture = "VP-SNN";

    private const string Economy = "VP-GTSX", Farming = "VP-NLTS", Industry = "VP-CNXD", Services = "VP-DV", PerHead = "VP-GTSX-NGUOI",
        NewCountryside = "VP-XA-NTM", Movement = "VP-PTTD", Society = "VP-VHXH";

    private const string FiveYears = "2015-2020";

    public static Gathering Case { get; } = new()
    {
        Key = "song-lo-2020",
        Title = "Huyện Sông Lô, tỉnh Vĩnh Phúc: phong trào thi đua năm năm 2015-2020",
        Published = "Huyện Sông Lô tăng cường đoàn kết, chung sức, đồng lòng thực hiện phong trào thi đua 2020-2025 (02/8/2020)",
        Year = 2026,
        Since = new(2010, 1, 1),
        Block = new("CUM-XA-SL", "Cụm thi đua các xã vùng Sông Lô", "05/QĐ-TĐKT", new(2025, 7, 15), "cluster"),
        CycleCode = "SL-2026",
        NextCycleCode = "SL-2027",
        HeadAccount = "head-sl",
        Province = new("VP", "Tỉnh Vĩnh Phúc", "province"),
        Departments = [new(Planning, "Sở Kế hoạch và Đầu tư", "department"),
            new(Agriculture, "Sở Nông nghiệp và Phát triển nông thôn", "department")],
        Members = [new(CommuneSongLo, "Xã Sông Lô", "commune", new(2025, 7, 1)),
            new(CommuneTamSon, "Xã Tam Sơn", "commune", new(2025, 7, 1)), new(CommuneHaiLuu, "Xã Hải Lựu", "commune", new(2025, 7, 1))],
        Officers = new(CommuneSongLo, CommuneTamSon),
        Indicators =
        [
            new(Economy, "Kinh tế của huyện (tốc độ tăng trưởng)", "tỷ đồng", 1, Planning),
                new(Farming, "Nông, lâm nghiệp, thủy sản", "%", 2, Planning),
            new(Industry, "Công nghiệp - xây dựng", "%", 2, Planning), new(Services, "Dịch vụ", "%", 2, Planning),
            new(PerHead, "Giá trị sản xuất bình quân đầu người", "triệu đồng/người/năm", 2, Planning),
                new(NewCountryside, "Tỷ lệ xã đạt chuẩn nông thôn mới", "%", 0, Agriculture),
            new(Society, "Văn hóa - xã hội, an ninh, hệ thống chính trị (nhận định)", "nhận định", 0, Planning, "neutral"),
            new(Movement, "Tổ chức phong trào thi đua (nhận định)", "nhận định", 0, Planning, "neutral"),
        ],
        Dissolution = new(new(SongLo, "Huyện Sông Lô", "district"), new(2025, 6, 30), "1676/NQ-UBTVQH15",
            [CommuneSongLo, CommuneTamSon, CommuneHaiLuu], 2026),
        Entries =
        [
            new(SongLo, Economy, FiveYears) { Comparisons = [new("year", "average-growth-percent", 10.17m, 2015)],
                Statement = new("tốc độ tăng trưởng kinh tế bình quân 10,17%/năm") },
            // The text speaks of shares that grew, the numbers read like growth rates: kept as quoted.
            new(SongLo, Farming, FiveYears) { Value = 3.6m, Statement = new("tỷ trọng ngành nông lâm nghiệp, thủy sản tăng 3,6%") },
            new(SongLo, Industry, FiveYears) { Value = 16.46m, Statement = new("tỷ trọng … công nghiệp-xây dựng tăng 16,46%") },
            new(SongLo, Services, FiveYears) { Value = 7.17m, Statement = new("tỷ trọng … dịch vụ tăng 7,17%") },
            new(SongLo, PerHead, "2020") { Value = 60.61m, Qualifier = "estimated" },
            new(SongLo, NewCountryside, "2019") { Value = 100m,
                Statement = new("huyện cơ bản hoàn thành các tiêu chí đạt chuẩn huyện NTM") },
        ],
        Remarks =
        [
            new(SongLo, Society, FiveYears) { Statement = new("Các lĩnh vực văn hóa - xã hội, các chính sách an sinh xã hội được "
                + "thực hiện tốt; an ninh chính trị, trật tự an toàn xã hội được giữ vững. Năng lực lãnh đạo, sức chiến đấu của tổ "
                + "chức Đảng, chất lượng đội ngũ cán bộ, đảng viên từng bước được nâng lên; hiệu lực, hiệu quả quản lý Nhà nước, "
                + "chất lượng thực thi công vụ của cán bộ, công chức có nhiều chuyển biến; vai trò của Mặt trận Tổ quốc, các tổ "
                + "chức chính trị - xã hội trong xây dựng khối đại đoàn kết toàn dân được phát huy", "strong") },
            new(SongLo, Movement, FiveYears) { Statement = new("Phong trào ở một số lĩnh vực chưa toàn diện, thường xuyên, liên "
                + "tục; công tác tuyên truyền nâng cao nhận thức của cán bộ, đảng viên và nhân dân về các phong trào thi đua có "
                + "chỗ, có lúc chưa thực sự đầy đủ; việc nhân rộng các mô hình điển hình tiên tiến chưa kịp thời; nhận thức của một "
                + "số cấp uỷ, chính quyền địa phương, đơn vị về công tác thi đua, khen thưởng chưa toàn diện", "weak") },
        ],
        Commendation = new("Khen thưởng tập thể, cá nhân trên địa bàn huyện giai đoạn 2015-2020", FiveYears, new(2020, 8, 2),
            "Cổng thông tin huyện, 02/8/2020",
            [
                new("HCLD_3", null, null, "Huân chương lao động hạng Ba"), new("BK_TTCP", null, null, "Bằng khen của Thủ tướng "
                    + "Chính phủ"),
                new("CO_TINH", null, null, "Cờ thi đua xuất sắc của UBND tỉnh"), new("TTLDXS", null, null, "Tập thể lao động xuất sắc"),
                new("CSTD_TINH", null, null, "Chiến sỹ thi đua cấp tỉnh"), new("BK_TINH", null, null, "Bằng khen của Chủ tịch UBND tỉnh"),
                new("CSTDCS", null, null, "danh hiệu chiến sỹ thi đua"), new("GIAY_KHEN", null, null, "giấy khen Chủ tịch UBND huyện"),
            ], SongLo),
        Models =
        [
            new(CommuneTamSon, "Vùng trồng cây ăn quả liên kết (minh họa)", new(2025, 9, 10), CommuneHaiLuu, new(2026, 3, 2)),
            new(CommuneHaiLuu, "Tổ tự quản an ninh trật tự (minh họa)", new(2026, 1, 20)),
        ],
        Footnotes =
        [
            "Theo nguồn: 10,17%/năm; 3,6 / 16,46 / 7,17 kèm nguyên văn nhãn chưa rõ nghĩa; ước 60,61 triệu đồng; 100% số xã năm "
                + "2019; tám loại khen thưởng không nêu số lượng.",
            "(*) Nguồn không nêu: các xã kế thừa và cụm của các xã, số nghị quyết, điển hình tiên tiến. Các dữ liệu này do phần trình "
                + "diễn đặt ra.",
        ],
    };
}
