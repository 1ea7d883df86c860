using System.Globalization;
using Dashboard.Emulator.Wire;
using Dashboard.Emulator.World;

namespace Dashboard.Emulator.Endpoints;

/// <summary>The parameters of feedback/create, checked as its table says.</summary>
internal sealed record CreateParameters(
    CardKind Kind, string ToUserId, string Message, string PrivacyUrl, string? ExternalId, int Variant, string? DisplayName, bool Test)
{
    /// <summary>The longest text a DM can have.</summary>
    private const int LongestMessage = 10_000;

    private const int LongestExternalId = 256;
    private const int LongestDisplayName = 20;

    /// <summary>The parameters, or the first thing wrong with them.</summary>
    internal static (CreateParameters? Parameters, ApiError? Error) Read(FormFields fields)
    {
        foreach (var required in (string[])["type", "to_user_id", "message", "privacy_url"])
        {
            if (string.IsNullOrWhiteSpace(fields.Find(required)))
                return (null, ApiError.Missing(required));
        }

        if (CardRules.Parse(fields.Find("type")!) is not { } kind)
            return (null, ApiError.Invalid("type", "it is csat or nps, in lower case."));
        if (WhatIsWrong(fields, kind) is { } error)
            return (null, error);
        return (Accept(fields, kind), null);
    }

    private static CreateParameters Accept(FormFields fields, CardKind kind) => new(
        kind,
        fields.Find("to_user_id")!,
        fields.Find("message")!,
        fields.Find("privacy_url")!,
        fields.Find("external_id"),
        ParseVariant(fields, kind)!.Value,
        fields.Find("display_name"),
        fields.Find("test") is "true");

    private static ApiError? WhatIsWrong(FormFields fields, CardKind kind)
    {
        if (!Users.IsId(fields.Find("to_user_id")))
            return ApiError.Invalid("to_user_id", "it is a decimal id.");
        if (Length(fields.Find("message")) > LongestMessage)
            return ApiError.Invalid("message", "it has at most 10000 characters.");
        if (!IsAbsoluteHttps(fields.Find("privacy_url")!))
            return ApiError.Invalid("privacy_url", "it is an absolute https address.");
        if (Length(fields.Find("external_id")) > LongestExternalId)
            return ApiError.Invalid("external_id", "it has at most 256 characters.");
        if (Length(fields.Find("display_name")) > LongestDisplayName)
            return ApiError.Invalid("display_name", "it has at most 20 characters.");
        if (ParseVariant(fields, kind) is null)
            return ApiError.Invalid("question_variant_id", "this type has no such variant.");
        return fields.Find("test") is null or "true" or "false" ? null : ApiError.Invalid("test", "it is true or false.");
    }

    /// <summary>In code points, as X counts: an emoji outside the basic plane is one.</summary>
    private static int Length(string? text) => text?.EnumerateRunes().Count() ?? 0;

    private static bool IsAbsoluteHttps(string url)
        => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme.Equals(Uri.UriSchemeHttps, StringComparison.Ordinal);

    private static int? ParseVariant(FormFields fields, CardKind kind)
        => int.TryParse(fields.Find("question_variant_id") ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var variant)
            && variant <= kind.HighestVariant()
            ? variant
            : null;
}
