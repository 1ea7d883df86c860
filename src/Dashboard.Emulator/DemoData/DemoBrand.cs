namespace Dashboard.Emulator.DemoData;

internal sealed record DemoBrand(int Number, string UserId, string Handle, string DisplayName, string CasePrefix)
{
    /// <summary>Its part of all prompts.</summary>
    internal required double Share { get; init; }

    /// <summary>Part of the prompts that get a score.</summary>
    internal required double ResponseRate { get; init; }

    /// <summary>Part of the prompts that are NPS.</summary>
    internal required double NpsShare { get; init; }

    /// <summary>Day of the year with the most contacts.</summary>
    internal required int PeakDay { get; init; }

    /// <summary>How far the season swings, as a part of the mean.</summary>
    internal required double Swing { get; init; }

    /// <summary>The teams that answer for it by day, with their parts.</summary>
    internal required (string Team, double Part)[] Teams { get; init; }

    internal required string CsatMessage { get; init; }

    internal required string NpsMessage { get; init; }

    internal required int CsatVariant { get; init; }

    internal required int NpsVariant { get; init; }

    internal string PrivacyUrl => "https://www." + Handle + ".example/privacy";
}
