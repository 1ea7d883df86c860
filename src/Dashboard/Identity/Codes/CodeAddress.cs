using Dashboard.Links;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Identity.Codes;

/// <summary>The page that asks for a code, for one of the two kinds of it.</summary>
internal static class CodeAddress
{
    public static string Of(string? returnUrl, bool isRecovery)
    {
        var page = QueryHelpers.AddQueryString(Paths.Code, SignInQuery.ReturnUrl, LocalUrl.OrHome(returnUrl));
        return isRecovery ? QueryHelpers.AddQueryString(page, SignInQuery.Recovery, "1") : page;
    }
}
