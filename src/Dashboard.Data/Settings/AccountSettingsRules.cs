using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Settings;

/// <summary>What the settings of an account must be, in one place for pages, commands and whatever comes later.</summary>
public static class AccountSettingsRules
{
    /// <summary>The longest privacy URL, in UTF-16 units: more breaks in browsers and in the store.</summary>
    public const int MaximumPrivacyUrlLength = 2048;

    /// <summary>The longest message, in code points: X's limit of a Direct Message.</summary>
    public const int MaximumMessageLength = 10_000;

    /// <summary>What is sent where an account has no message of its own; it makes sense without the card, which only apps show.</summary>
    public const string StandardMessage = "Thank you for contacting us. How did we do? Your answer helps us to get better.";

    /// <summary>Removes what nobody means: spaces around texts, and a display name of nothing but spaces.</summary>
    /// <returns>As they are checked and kept.</returns>
    public static AccountSettings Tidy(AccountSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings with
        {
            PrivacyUrl = settings.PrivacyUrl?.Trim() ?? "",
            DisplayName = OrNull(settings.DisplayName),
            Message = OrNull(settings.Message?.ReplaceLineEndings("\n")),
            CaseUrl = OrNull(settings.CaseUrl),
        };
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
            (nameof(settings.Message), CheckMessage(settings.Message)),
            (nameof(settings.DefaultKind), Enum.IsDefined(settings.DefaultKind) ? null : FieldFault.KindUnknown),
            (nameof(settings.CaseUrl), CheckCaseUrl(settings.CaseUrl)),
        ];
        return
        [
            .. all.Where(entry => entry.Fault is not null)
                .Select(entry => new FieldError(entry.Field, Message(entry.Fault!.Value, settings), entry.Fault!.Value)),
        ];
    }

    private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

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

    private static FieldFault? CheckMessage(string? message) =>
        message is not null && message.EnumerateRunes().Count() > MaximumMessageLength ? FieldFault.MessageTooLong : null;

    private static FieldFault? CheckCaseUrl(string? template) => template switch
    {
        null => null,
        { Length: > MaximumPrivacyUrlLength } => FieldFault.CaseUrlTooLong,
        _ => CaseTemplate.IsUsable(template) ? null : FieldFault.CaseUrlUnusable,
    };

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
            FieldFault.MessageTooLong => $"The message is too long; X takes at most {MaximumMessageLength:D} characters.",
            FieldFault.KindUnknown => "Choose CSAT or NPS.",
            FieldFault.CaseUrlTooLong => $"The address of cases is too long; at most {MaximumPrivacyUrlLength:D} characters are allowed.",
            FieldFault.CaseUrlUnusable =>
                $"Enter an https or http address with {CaseTemplate.Placeholder} in it, "
                    + $"such as https://desk.example/cases/{CaseTemplate.Placeholder}.",
            _ => "Choose one of X's questions from the list.",
        };
}
