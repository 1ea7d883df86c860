namespace Dashboard.Identity;

/// <summary>Where sign-in happens: contract, and the same on every installation.</summary>
internal static class IdentityPaths
{
    public const string Login = "/account/login";
    public const string Logout = "/account/logout";
    public const string Denied = "/account/denied";

    /// <summary>The query name that says where to go after sign-in; the cookie handler's own.</summary>
    public const string ReturnUrl = "ReturnUrl";

    /// <summary>The query name by which the page of a refusal learns which policy refused.</summary>
    public const string Needs = "needs";
}
