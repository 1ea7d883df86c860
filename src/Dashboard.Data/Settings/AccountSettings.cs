namespace Dashboard.Data.Settings;

/// <summary>What an admin sets for one account.</summary>
public sealed record AccountSettings
{
    /// <summary>The business's privacy policy, shown on the card; absolute https.</summary>
    public required string PrivacyUrl { get; init; }

    /// <summary>Stands in the question for the business's name; at most 20 characters; null leaves X's own choice.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The variant of the CSAT question, 0 to 37.</summary>
    public int CsatVariant { get; init; }

    /// <summary>The variant of the NPS question, 0 to 9.</summary>
    public int NpsVariant { get; init; }
}
