using Dashboard.Data.Feedback;

namespace Dashboard.Data.Settings;

/// <summary>What the settings of an account must be, in one place for pages, commands and whatever comes later.</summary>
public static class AccountSettingsRules
{
    /// <summary>The longest privacy URL, in UTF-16 units: more breaks in browsers and in the store.</summary>
    public const int MaximumPrivacyUrlLength = 2048;

    /// <summary>Removes what nobody means: spaces around texts, and a display name of nothing but spaces.</summary>
    /// <param name="settings">As somebody typed them.</param>
    /// <returns>As they are checked and kept.</returns>
    public static AccountSettings Tidy(AccountSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings with { PrivacyUrl = settings.PrivacyUrl?.Trim() ?? "", DisplayName = TidyName(settings.DisplayName) };
    }

    /// <summary>Checks tidy settings.</summary>
    /// <param name="settings">As <see cref="Tidy"/> gives them.</param>
    /// <returns>At most one error a field; none when they may be kept.</returns>
    public static IReadOnlyList<FieldError> Check(AccountSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (string Field, string? Message)[] all =
        [
            (nameof(settings.PrivacyUrl), CheckPrivacyUrl(settings.PrivacyUrl)),
            (nameof(settings.DisplayName), CheckDisplayName(settings.DisplayName)),
            (nameof(settings.CsatVariant), CheckVariant(SurveyKind.Csat, settings.CsatVariant)),
            (nameof(settings.NpsVariant), CheckVariant(SurveyKind.Nps, settings.NpsVariant)),
        ];
        return [.. all.Where(entry => entry.Message is not null).Select(entry => new FieldError(entry.Field, entry.Message!))];
    }

    private static string? TidyName(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();

    private static string? CheckPrivacyUrl(string url) => url switch
    {
        "" => "Enter the address of the privacy policy: X sends no card without it.",
        { Length: > MaximumPrivacyUrlLength } => $"The address is {url.Length:D} characters long; at most {MaximumPrivacyUrlLength:D} are allowed.",
        _ => Absolute(url) is { } uri ? CheckPrivacyUri(uri) : "Enter a whole address, such as https://example.com/privacy.",
    };

    private static Uri? Absolute(string url) =>
        url.Contains("://", StringComparison.Ordinal)
        && !url.Any(character => char.IsWhiteSpace(character) || char.IsControl(character))
        && Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri.Host.Length > 0 ? uri : null;

    // The card shows it to every customer: nothing but https, and no user name in it.
    private static string? CheckPrivacyUri(Uri uri) => uri switch
    {
        _ when !string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) => "The address must begin with https://.",
        { UserInfo.Length: > 0 } => "The address must not hold a user name or password.",
        _ => null,
    };

    private static string? CheckDisplayName(string? name) => name switch
    {
        null => null,
        _ when !DisplayNameRules.Fits(name) =>
            $"The display name is {DisplayNameRules.Length(name):D} characters long; X takes at most {DisplayNameRules.MaximumLength:D}.",
        _ when name.Any(char.IsControl) => "The display name must be one line without control characters.",
        _ => null,
    };

    private static string? CheckVariant(SurveyKind kind, int id) =>
        QuestionVariants.Find(kind, id) is null ? "Choose one of X's questions from the list." : null;
}
