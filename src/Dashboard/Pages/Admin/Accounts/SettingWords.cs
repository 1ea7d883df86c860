using System.Globalization;
using Dashboard.Data.Feedback;
using Dashboard.Data.Settings;

namespace Dashboard.Pages.Admin.Accounts;

/// <summary>Settings and families in the words of this page.</summary>
internal static class SettingWords
{
    /// <summary>A group of questions.</summary>
    public static string Family(QuestionFamily family) => family switch
    {
        QuestionFamily.CsatBusiness => "About the business as a whole",
        QuestionFamily.CsatSpeedAndResolution => "About speed and resolution",
        QuestionFamily.CsatPerson => "About the person who helped",
        QuestionFamily.CsatPurchaseOrVisit => "About one purchase or visit",
        QuestionFamily.NpsRecommend => "About recommending",
        QuestionFamily.NpsShop => "About shopping again",
        _ => "Others",
    };

    /// <summary>A setting's name.</summary>
    public static string Name(string setting) => setting switch
    {
        nameof(AccountSettings.PrivacyUrl) => "Privacy URL",
        nameof(AccountSettings.DisplayName) => "Display name",
        nameof(AccountSettings.CsatVariant) => "CSAT question",
        nameof(AccountSettings.NpsVariant) => "NPS question",
        SettingNames.Paused => "Pause",
        _ => setting,
    };

    /// <summary>A value of a setting in the history.</summary>
    public static string Value(string setting, string? value) => (setting, value) switch
    {
        (_, null) => "none",
        (nameof(AccountSettings.CsatVariant), _) => Question(SurveyKind.Csat, value),
        (nameof(AccountSettings.NpsVariant), _) => Question(SurveyKind.Nps, value),
        _ => value,
    };

    /// <summary>One line of the history.</summary>
    public static string Describe(HistoryEntry entry) => entry.Setting switch
    {
        SettingNames.Connected => $"Connected as {entry.NewValue}",
        SettingNames.Tokens => "Tokens renewed",
        SettingNames.Paused => $"Runs again; it was paused because: {entry.OldValue}",
        _ => $"{Name(entry.Setting)}: {Value(entry.Setting, entry.OldValue)} → {Value(entry.Setting, entry.NewValue)}",
    };

    private static string Question(SurveyKind kind, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && QuestionVariants.Find(kind, id) is { } variant
            ? $"{value}, “{variant.Text(null)}”"
            : value;
}
