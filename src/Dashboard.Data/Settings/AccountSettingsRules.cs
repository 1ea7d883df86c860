using Dashboard.Data.Feedback;

namespace Dashboard.Data.Settings;

/// <summary>What the settings of an account must be, in one place for pages, commands and whatever comes later.</summary>
public static class AccountSettingsRules
{
    /// <summary>The longest privacy URL, in UTF-16 units: more breaks in browsers and in the store.</summary>
    public const int MaximumPrivacyUrlLength = 2048;

    /// <summary>Removes what nobody means: spaces around texts, and a display name of nothing but spaces.</summary>
    /// <returns>As they are checked and kept.</returns>
    public static AccountSettings Tidy(AccountSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings with { PrivacyUrl = settings.PrivacyUrl?.Trim() ?? "", DisplayName = TidyName(settings.DisplayName) };
    }

    /// <summary>What is wrong with settings that are tidied already, one error a field.</summary>
    /// <param name="settings">As <see cref="Tidy"/> gives them.</param>
    /// <returns>At most one error a field; none when they may be kept.</returns>
    public static IReadOnlyList<FieldError> Check(AccountSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (string Field, FieldFault? Fault)[] all =
        [
            (nameof(settings.PrivacyUrl), CheckPrivacyUrl(settings.PrivacyUrl)),
            (nameof(settings.DisplayName), CheckDisplayName(settings.DisplayName)),
            (nameof(settings.CsatVariant), CheckVariant(SurveyKind.Csat, settings.CsatVariant)),
            (nameof(settings.NpsVariant), CheckVariant(SurveyKind.Nps, settings.NpsVariant)),
        ];
        return
        [
            .. all.Where(entry => entry.Fault is not null)
                .Select(entry => new FieldError(entry.Field, Message(entry.Fault!.Value, settings), entry.Fault!.Value)),
        ];
    }

    private static string? TidyName(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();

    private static FieldFault? CheckPrivacyUrl(string url) => url switch
    {
        "" => FieldFault.PrivacyUrlMissing,
        { Length: > MaximumPrivacyUrlLength } => FieldFault.PrivacyUrlTooLong,
        _ => Absolute(url) is { } uri ? CheckPrivacyUri(uri) : FieldFault.PrivacyUrlNotWhole,
    };

    private static Uri? Absolute(string url) =>
        url.Contains("://", StringComparison.Ordinal)
        && !url.Any(character => char.IsWhiteSpace(character) || char.IsControl(character))
        && Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri.Host.Length > 0 ? uri : null;

    // The card shows it to every customer: nothing but https, and no user name in it.
    private static FieldFault? CheckPrivacyUri(Uri uri) => uri switch
    {
        _ when !string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) => FieldFault.PrivacyUrlNotHttps,
        { UserInfo.Length: > 0 } => FieldFault.PrivacyUrlWithUser,
        _ => null,
    };

    private static FieldFault? CheckDisplayName(string? name) => name switch
    {
        null => null,
        _ when !DisplayNameRules.Fits(name) => FieldFault.DisplayNameTooLong,
        _ when name.Any(char.IsControl) => FieldFault.DisplayNameNotOneLine,
        _ => null,
    };

    private static FieldFault? CheckVariant(SurveyKind kind, int id) =>
        QuestionVariants.Find(kind, id) is null ? FieldFault.QuestionUnknown : null;

    private static string Message(FieldFault fault, AccountSettings settings) =>
        fault switch
        {
            FieldFault.PrivacyUrlMissing => "Enter the address of the privacy policy: X sends no card without it.",
            FieldFault.PrivacyUrlTooLong =>
                $"The address is {settings.PrivacyUrl.Length:D} characters long; at most {MaximumPrivacyUrlLength:D} are allowed.",
            FieldFault.PrivacyUrlNotWhole => "Enter a whole address, such as https://example.com/privacy.",
            FieldFault.PrivacyUrlNotHttps => "The address must begin with https://.",
            FieldFault.PrivacyUrlWithUser => "The address must not hold a user name or password.",
            FieldFault.DisplayNameTooLong =>
                $"The display name is {DisplayNameRules.Length(settings.DisplayName!):D} characters long; "
                    + $"X takes at most {DisplayNameRules.MaximumLength:D}.",
            FieldFault.DisplayNameNotOneLine => "The display name must be one line without control characters.",
            _ => "Choose one of X's questions from the list.",
        };
}
