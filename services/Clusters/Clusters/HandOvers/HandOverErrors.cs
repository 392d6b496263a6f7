namespace ThiDua.Clusters;

/// <summary>What is refused about hand-overs. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class HandOverErrors
{
    private static readonly NextStep Appoint = NextStep.Told(nameof(AppointOfficers), Permissions.ManageClusters, Pages.Cluster);

    public static readonly Error HandOverNotFound = new("CLU-0100", ErrorKind.NotFound,
        "Không tìm thấy biên bản bàn giao.", "There is no such hand-over.");
    public static readonly Error HandOverPending = new("CLU-0101", ErrorKind.Conflict,
        "Cụm, khối đang có biên bản bàn giao của năm này chờ ký; hãy ký biên bản đó.",
        "A hand-over of the cluster for this year waits for signatures; sign that one.")
    { Next = NextStep.Told(nameof(SignHandOver), Permissions.SignHandOver, Pages.HandOver) };
    public static readonly Error HandOverEffective = new("CLU-0102", ErrorKind.Locked,
        "Hai bên đã ký và biên bản bàn giao đã có hiệu lực; không cần ký nữa.",
        "Both sides have signed and the hand-over is in effect; there is nothing left to sign.")
    { Next = NextStep.Done };

    public static readonly Error HandOverLapsed = new("CLU-0106", ErrorKind.Locked,
        "Một bên của biên bản bàn giao đã kết thúc hoạt động nên biên bản không còn hiệu lực.",
        "A unit of this hand-over has ended, so the hand-over has lapsed.")
    { Next = NextStep.Do(nameof(PrepareHandOver), Permissions.PrepareHandOver, Pages.HandOver) };

    public static readonly Error HandOverWithdrawn = new("CLU-0107", ErrorKind.Locked,
        "Biên bản bàn giao này đã được rút lại.", "This hand-over was withdrawn.")
    { Next = NextStep.Do(nameof(PrepareHandOver), Permissions.PrepareHandOver, Pages.HandOver) };

    /// <summary>Why nothing more happens with one that is no longer prepared.</summary>
    public static Error HandOverOver(HandOverState state) => state switch
    {
        HandOverState.Lapsed => HandOverLapsed,
        HandOverState.Withdrawn => HandOverWithdrawn,
        _ => HandOverEffective,
    };

    public static Error NoOutgoingHead(int year) => new("CLU-0103", ErrorKind.Conflict,
        $"Năm {year} chưa có trưởng cụm, khối nên không có ai bàn giao; "
        + $"hãy đề nghị cơ quan thi đua, khen thưởng tỉnh ghi trưởng, phó đầu tiên hoặc cử đơn vị tạm quyền.",
        $"There is no head for {year} who could hand over; ask the emulation office of the province to appoint the first officers, or "
        + $"somebody to stand in.")
    { Next = Appoint };
    public static Error HandOverToSelf(int year) => new("CLU-0104", ErrorKind.Conflict,
        $"Trưởng cụm, khối không bàn giao cho chính mình; hãy đề nghị cơ quan thi đua, khen thưởng tỉnh ghi trưởng, phó của năm {year}.",
        $"A head does not hand over to itself; ask the emulation office of the province to appoint the officers of {year}.")
    { Next = Appoint };
    public static Error NotAParty(string unit) => new("CLU-0105", ErrorKind.Conflict,
        $"{Thing.Unit(unit)} không phải bên giao hay bên nhận; chỉ trưởng cũ và trưởng mới ký.",
        $"{Thing.Unit(unit)} is neither side of this hand-over; the outgoing and the incoming head sign it.")
    { Next = NextStep.Told(nameof(SignHandOver), Permissions.SignHandOver, Pages.HandOver) };
}
