namespace Dashboard.Data.Settings;

/// <summary>How long what customers wrote is kept, and who sees who they are. Nothing is erased and nothing masked by default.</summary>
/// <param name="CommentDays">
/// Comments are erased so many days after their prompt was sent, 1 to 36,500; that there was one still counts. Null keeps them.
/// </param>
/// <param name="RawDays">
/// So many days after the prompt was sent, 1 to 36,500, what X said is cut down to what numbers are made of. Null keeps it as it came.
/// </param>
/// <param name="Customers">Who sees X's ids of customers and of their Direct Messages.</param>
public sealed record PrivacyRules(int? CommentDays, int? RawDays, CustomerIds Customers)
{
    /// <summary>Whether e-mail addresses, telephone and card numbers within comments are hidden on pages and in files.</summary>
    public bool HidesContacts { get; init; }

    /// <summary>
    /// So many months after the prompt was sent, 1 to 120, answers lose their agent and keep their team. Null keeps it.
    /// </summary>
    public int? AgentMonths { get; init; }

    /// <summary>The longest time that can be said, in days.</summary>
    public const int MostDays = 36_500;

    /// <summary>
    /// Of how many answers a number about agents or teams must be to be shown, 2 to 50; null shows any.
    /// </summary>
    public int? LeastAnswers { get; init; }

    /// <summary>How many comments of agents or teams there must be for them to be listed, 2 to 50; null lists any.</summary>
    public int? LeastComments { get; init; }

    /// <summary>What is proposed for <see cref="LeastAnswers"/>.</summary>
    public const int ProposedLeastAnswers = 5;

    /// <summary>What is proposed for <see cref="LeastComments"/>.</summary>
    public const int ProposedLeastComments = 10;

    /// <summary>The lowest least number that means anything.</summary>
    public const int LowestLeast = 2;

    /// <summary>The highest least number.</summary>
    public const int HighestLeast = 50;

    /// <summary>The longest time that answers keep their agent, in months, where it is not for ever.</summary>
    public const int MostMonths = 120;

    /// <summary>What holds as long as nobody has said anything.</summary>
    public static PrivacyRules Default { get; } = new(null, null, CustomerIds.Shown);

    /// <summary>Before this nothing that was sent keeps its comment; null where comments are kept.</summary>
    public DateTimeOffset? CommentsBefore(DateTimeOffset now) => CommentDays is { } days ? now.AddDays(-days) : null;

    /// <summary>Before this nothing that was sent keeps its words as they came; null where they are kept.</summary>
    public DateTimeOffset? RawBefore(DateTimeOffset now) => RawDays is { } days ? now.AddDays(-days) : null;

    /// <summary>Before this nothing that was sent keeps its agent; null where agents are kept.</summary>
    public DateTimeOffset? AgentsBefore(DateTimeOffset now) => AgentMonths is { } months ? now.AddMonths(-months) : null;
}

/// <summary>Who sees X's ids of customers.</summary>
public enum CustomerIds
{
    /// <summary>Whoever sees the answer.</summary>
    Shown = 0,

    /// <summary>Managers alone.</summary>
    ForManagers = 1,

    /// <summary>Nobody, neither on pages nor in files.</summary>
    Hidden = 2,
}
