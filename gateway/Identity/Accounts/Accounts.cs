namespace ThiDua.Identity;

/// <summary>Endpoints by which an administrator looks after accounts (<i>quản lý tài khoản</i>).</summary>
internal static class Accounts
{
    public static void Map(RouteGroupBuilder api)
    {
        ChangePassword.Map(api);
        var accounts = api.MapGroup("/accounts");
        OpenAccount.Map(accounts);
        ListAccounts.Map(accounts);
        SetAccountGrants.Map(accounts);
        LinkExternalIdentity.Map(accounts);
        LockAccount.Map(accounts);
        ResetPassword.Map(accounts);
    }
}
