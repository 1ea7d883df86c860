using System.Globalization;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Settings;
using Dashboard.Formats;

namespace Dashboard.Pages.Admin.Accounts;

/// <summary>Settings and families in the words of this page.</summary>
internal static class SettingWords
{
    /// <summary>A group of questions.</summary>
    public static string Family(QuestionFamily family) => family switch
    {
        QuestionFamily.CsatBusiness => AccountsWords.AboutBusiness,
        QuestionFamily.CsatSpeedAndResolution => AccountsWords.AboutSpeed,
        QuestionFamily.CsatPerson => AccountsWords.AboutPerson,
        QuestionFamily.CsatPurchaseOrVisit => AccountsWords.AboutPurchase,
        QuestionFamily.NpsRecommend => AccountsWords.AboutRecommending,
        QuestionFamily.NpsShop => AccountsWords.AboutShopping,
        _ => AccountsWords.AboutOthers,
    };

    /// <summary>A setting's name.</summary>
    public static string Name(string setting) => setting switch
    {
        nameof(AccountSettings.PrivacyUrl) => AccountsWords.PrivacyUrl,
        nameof(AccountSettings.DisplayName) => AccountsWords.DisplayName,
        nameof(AccountSettings.CsatVariant) => AccountsWords.CsatQuestion,
        nameof(AccountSettings.NpsVariant) => AccountsWords.NpsQuestion,
        nameof(AccountSettings.Message) => AccountsWords.Message,
        nameof(AccountSettings.DefaultKind) => AccountsWords.DefaultKind,
        nameof(AccountSettings.CaseUrl) => AccountsWords.CaseUrl,
        nameof(AccountSettings.HidesAgents) => AccountsWords.AgentLevel,
        SettingNames.Paused => AccountsWords.Pause,
        _ => setting,
    };

    /// <summary>A card.</summary>
    public static string Kind(SurveyKind kind) => kind is SurveyKind.Nps ? AccountsWords.KindNps : AccountsWords.KindCsat;

    /// <summary>What would be right in a field.</summary>
    public static string Error(FieldFault fault, AccountSettings settings) =>
        fault switch
        {
            FieldFault.PrivacyUrlMissing => AccountsWords.PrivacyUrlMissing,
            FieldFault.PrivacyUrlTooLong => Phrases.Of(
                AccountsWords.PrivacyUrlTooLong,
                Numbers.Count(settings.PrivacyUrl.Length),
                Numbers.Count(AccountSettingsRules.MaximumPrivacyUrlLength)),
            FieldFault.PrivacyUrlNotWhole => AccountsWords.PrivacyUrlNotWhole,
            FieldFault.PrivacyUrlNotHttps => AccountsWords.PrivacyUrlNotHttps,
            FieldFault.PrivacyUrlWithUser => AccountsWords.PrivacyUrlWithUser,
            FieldFault.DisplayNameTooLong => Phrases.Of(
                AccountsWords.DisplayNameTooLong,
                Numbers.Count(DisplayNameRules.Length(settings.DisplayName ?? "")),
                Numbers.Count(DisplayNameRules.MaximumLength)),
            FieldFault.DisplayNameNotOneLine => AccountsWords.DisplayNameNotOneLine,
            FieldFault.QuestionUnknown => AccountsWords.QuestionUnknown,
            FieldFault.MessageTooLong => Phrases.Of(
                AccountsWords.MessageTooLong, Numbers.Count(AccountSettingsRules.MaximumMessageLength)),
            FieldFault.KindUnknown => AccountsWords.KindUnknown,
            FieldFault.CaseUrlTooLong => Phrases.Of(
                AccountsWords.CaseUrlTooLong, Numbers.Count(AccountSettingsRules.MaximumPrivacyUrlLength)),
            FieldFault.CaseUrlUnusable => Phrases.Of(AccountsWords.CaseUrlUnusable, CaseTemplate.Placeholder),
            _ => OfConnection(fault),
        };

    private static string OfConnection(FieldFault fault) => fault switch
    {
        FieldFault.HandleWrong => AccountsWords.HandleWrong,
        FieldFault.HandleTaken => AccountsWords.RefusedHandleTaken,
        FieldFault.HandleOfAnother => AccountsWords.HandleOfAnother,
        FieldFault.XUserIdWrong => AccountsWords.XUserIdWrong,
        FieldFault.XUserIdUnknown => AccountsWords.XUserIdUnknown,
        FieldFault.TokenMissing => AccountsWords.TokenMissing,
        FieldFault.TokenOfAnother => AccountsWords.TokenOfAnother,
        FieldFault.TokenSecretMissing => AccountsWords.TokenSecretMissing,
        _ => "",
    };

    /// <summary>A value of a setting in the history.</summary>
    public static string Value(string setting, string? value) => (setting, value) switch
    {
        (_, null) => AccountsWords.NoValue,
        (nameof(AccountSettings.CsatVariant), _) => Question(SurveyKind.Csat, value),
        (nameof(AccountSettings.NpsVariant), _) => Question(SurveyKind.Nps, value),
        (nameof(AccountSettings.DefaultKind), _) => Enum.TryParse<SurveyKind>(value, out var kind) ? Kind(kind) : value,
        (nameof(AccountSettings.HidesAgents), _) =>
            string.Equals(value, bool.TrueString, StringComparison.Ordinal) ? AccountsWords.AgentLevelOff : AccountsWords.AgentLevelOn,
        _ => value,
    };

    /// <summary>One line of the history.</summary>
    public static string Describe(HistoryEntry entry) => entry.Setting switch
    {
        SettingNames.Connected => Phrases.Of(AccountsWords.ConnectedAs, entry.NewValue),
        SettingNames.Tokens => AccountsWords.TokensRenewed,
        SettingNames.Paused => Phrases.Of(AccountsWords.RunsAgain, entry.OldValue),
        _ => $"{Name(entry.Setting)}: {Value(entry.Setting, entry.OldValue)} → {Value(entry.Setting, entry.NewValue)}",
    };

    private static string Question(SurveyKind kind, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && QuestionVariants.Find(kind, id) is { } variant
            ? Phrases.Of(AccountsWords.QuestionQuoted, value, variant.Text(null))
            : value;
}
