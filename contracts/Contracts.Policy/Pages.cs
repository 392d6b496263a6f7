namespace ThiDua.Contracts.Policy;

/// <summary>
/// Addresses of the web app's pages to which a refusal leads, with the names of their parts in braces. A published address is never used
/// again for another page.
/// </summary>
public static class Pages
{
    public const string OwnAccount = "/tai-khoan-cua-toi";
    public const string SignIn = "/dang-nhap";
    public const string Pact = "/giao-uoc/{id}";
    public const string Figures = "/don-vi/{ma}/so-lieu/{ky}";
    public const string Verification = "/so-nganh/{ma}/so-lieu";
    public const string Sheet = "/phieu-cham/{id}";
    public const string Table = "/cum/{ma}/{ky}/bang-diem/{id}";
    public const string Ranking = "/cum/{ma}/{ky}/xep-hang/{id}";
    public const string OfficialPoints = "/cum/{ma}/{ky}/diem-chinh-thuc";
    public const string Conference = "/cum/{ma}/{ky}/hoi-nghi/{id}";
    public const string Review = "/cum/{ma}/so-ket/{id}";
    public const string Movements = "/phong-trao";
    public const string Works = "/don-vi/{ma}/cong-trinh";
    public const string Titles = "/don-vi/{ma}/dang-ky-danh-hieu";
    public const string Nomination = "/binh-xet/{id}";
    public const string HandOver = "/ban-giao/{id}";
    public const string Cycle = "/ky/{ma}";
    public const string Allotments = "/khen-thuong/phan-bo";
    public const string Decisions = "/khen-thuong/quyet-dinh";
    public const string Awards = "/khen-thuong/so";
    public const string Council = "/hoi-dong/{ma}";
    public const string Units = "/danh-muc/don-vi";
    public const string Cluster = "/danh-muc/cum/{ma}";
    public const string Indicators = "/danh-muc/chi-tieu";
    public const string AwardRules = "/khen-thuong/quy-dinh";
    public const string Accounts = "/quan-tri/tai-khoan";
    public const string Clients = "/quan-tri/ung-dung";
}
