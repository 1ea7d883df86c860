namespace Dashboard.Emulator.World;

/// <summary>A prompt to be put into the world by hand.</summary>
/// <param name="ToUserId">The recipient, a decimal string.</param>
/// <param name="At">When; cut to whole seconds.</param>
public sealed record NewFeedback(EmulatorAccount Account, string ToUserId, CardKind Kind, DateTimeOffset At)
{
    /// <summary>The case's id, or none.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Which wording of the question.</summary>
    public int QuestionVariantId { get; init; }

    /// <summary>Keeps it out of analytics.</summary>
    public bool Test { get; init; }

    /// <summary>The DM's text before the card.</summary>
    public string Message { get; init; } = "How did we do?";

    internal Feedback ToFeedback(SnowflakeIds ids) => new()
    {
        Id = ids.Next(At.ToUnixTimeSeconds()),
        DmId = ids.Next(At.ToUnixTimeSeconds()),
        Kind = Kind,
        FromUserId = Account.UserId,
        ToUserId = ToUserId,
        PrivacyUrl = Account.PrivacyUrl,
        DisplayName = Account.DisplayName,
        Text = Message,
        CreatedAt = At.ToUnixTimeSeconds(),
        Test = Test,
        ExternalId = ExternalId,
        QuestionVariantId = QuestionVariantId,
    };
}
