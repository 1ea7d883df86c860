using System.ComponentModel.DataAnnotations;

namespace Dashboard.Data.FeedbackApi;

/// <summary>Accepts an absolute https address, or an http one that stays on this machine: signatures do not hide what they sign.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ApiAddressAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        Problem(value as string) is { } problem
            ? new ValidationResult($"FeedbackApi:BaseAddress {problem}", [nameof(FeedbackApiOptions.BaseAddress)])
            : ValidationResult.Success;

    private static string? Problem(string? value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var address))
            return "must be an absolute address such as https://api.twitter.com/.";
        if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
            return "must be a plain address without a query, a fragment or credentials.";
        if (string.Equals(address.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal))
            return null;
        return string.Equals(address.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal) && address.IsLoopback
            ? null
            : "must begin with https://; http:// is allowed only for this machine (localhost).";
    }
}
