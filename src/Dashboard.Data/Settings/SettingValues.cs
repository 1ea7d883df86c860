using System.Globalization;
using Dashboard.Data.Feedback;

namespace Dashboard.Data.Settings;

/// <summary>Settings as texts, which is how the history keeps them.</summary>
public static class SettingValues
{
    /// <summary>Every setting with its value; null is none.</summary>
    public static IReadOnlyList<(string Setting, string? Value)> Of(AccountSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return
        [
            (nameof(settings.PrivacyUrl), settings.PrivacyUrl),
            (nameof(settings.DisplayName), settings.DisplayName),
            (nameof(settings.CsatVariant), Text(settings.CsatVariant)),
            (nameof(settings.NpsVariant), Text(settings.NpsVariant)),
            (nameof(settings.Message), settings.Message),
            (nameof(settings.DefaultKind), settings.DefaultKind.ToString()),
            (nameof(settings.CaseUrl), settings.CaseUrl),
            (nameof(settings.HidesAgents), settings.HidesAgents.ToString()),
        ];
    }

    /// <summary>Whether a line of the history is of something that can be set back.</summary>
    /// <param name="setting">The line's setting.</param>
    public static bool CanRevert(string setting) => setting is nameof(AccountSettings.PrivacyUrl) or nameof(AccountSettings.DisplayName)
        or nameof(AccountSettings.CsatVariant) or nameof(AccountSettings.NpsVariant) or nameof(AccountSettings.Message)
        or nameof(AccountSettings.DefaultKind) or nameof(AccountSettings.CaseUrl)
        or nameof(AccountSettings.HidesAgents);

    /// <summary>Settings with one of them as the history has it.</summary>
    /// <exception cref="InvalidOperationException">There is no such setting.</exception>
    internal static AccountSettings With(AccountSettings settings, string setting, string? value) => setting switch
    {
        nameof(settings.PrivacyUrl) => settings with { PrivacyUrl = value ?? "" },
        nameof(settings.DisplayName) => settings with { DisplayName = value },
        nameof(settings.CsatVariant) => settings with { CsatVariant = Number(value) },
        nameof(settings.NpsVariant) => settings with { NpsVariant = Number(value) },
        nameof(settings.Message) => settings with { Message = value },
        nameof(settings.DefaultKind) => settings with { DefaultKind = Enum.Parse<SurveyKind>(value ?? "") },
        nameof(settings.CaseUrl) => settings with { CaseUrl = value },
        nameof(settings.HidesAgents) => settings with { HidesAgents = bool.Parse(value ?? "") },
        _ => throw new InvalidOperationException($"{setting} is no setting that can be set back."),
    };

    private static string Text(int variant) => variant.ToString(CultureInfo.InvariantCulture);

    private static int Number(string? value) => int.Parse(value ?? "", NumberStyles.None, CultureInfo.InvariantCulture);
}
