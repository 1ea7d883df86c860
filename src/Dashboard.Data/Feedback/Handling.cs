namespace Dashboard.Data.Feedback;

/// <summary>
/// How a conversation went, as its closing tells it: how long it was open, how much the agent wrote, and how often it was handed over, each
/// in a few bands, so that results can be added up by them. One small number stands for all three.
/// </summary>
public readonly record struct Handling
{
    /// <summary>How many different ones there are; their codes go from 0, which tells nothing.</summary>
    internal const int Codes = Times * Messages * HandOverBands;

    private const int Times = 6;
    private const int Messages = 5;
    private const int HandOverBands = 4;
    private const int FewMessages = 1;
    private const int SomeMessages = 3;
    private const int ManyMessages = 6;
    private const int HoursToFour = 4;
    private const int DaysToThree = 3;

    /// <summary>What a code stands for.</summary>
    /// <param name="code">0 to 119, as <see cref="Code"/> was.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no such code.</exception>
    public Handling(int code)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(code);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(code, Codes);
        Code = code;
    }

    /// <summary>The number that stands for it, 0 to 119.</summary>
    public int Code { get; }

    /// <summary>How long it took from opening to closing.</summary>
    public TimeToClose TimeToClose => (TimeToClose)(Code % Times);

    /// <summary>How many messages the agent wrote.</summary>
    public AgentMessages AgentMessages => (AgentMessages)(Code / Times % Messages);

    /// <summary>How often it went from one agent to another.</summary>
    public HandOvers HandOvers => (HandOvers)(Code / Times / Messages);

    /// <summary>The bands of what a closing tells; null is what it does not tell.</summary>
    /// <param name="timeToClose">From opening to closing; below zero counts as zero.</param>
    /// <param name="agentMessages">From 0.</param>
    /// <param name="handOvers">From 0.</param>
    public static Handling Of(TimeSpan? timeToClose, int? agentMessages, int? handOvers) => new(
        (int)BandOf(timeToClose) + (Times * ((int)MessagesOf(agentMessages) + (Messages * (int)HandOversOf(handOvers)))));

    private static TimeToClose BandOf(TimeSpan? time) => time switch
    {
        null => TimeToClose.NotTold,
        { TotalHours: < 1 } => TimeToClose.WithinAnHour,
        { TotalHours: < HoursToFour } => TimeToClose.WithinFourHours,
        { TotalDays: < 1 } => TimeToClose.WithinADay,
        { TotalDays: < DaysToThree } => TimeToClose.WithinThreeDays,
        _ => TimeToClose.Longer,
    };

    private static AgentMessages MessagesOf(int? count) => count switch
    {
        null => AgentMessages.NotTold,
        <= FewMessages => AgentMessages.AtMostOne,
        <= SomeMessages => AgentMessages.TwoOrThree,
        <= ManyMessages => AgentMessages.FourToSix,
        _ => AgentMessages.More,
    };

    private static HandOvers HandOversOf(int? count) => count switch
    {
        null => HandOvers.NotTold,
        <= 0 => HandOvers.None,
        1 => HandOvers.One,
        _ => HandOvers.More,
    };
}

/// <summary>How long a conversation was open.</summary>
public enum TimeToClose
{
    /// <summary>The help desk did not say when it was opened, or nobody reported its closing.</summary>
    NotTold = 0,

    /// <summary>Less than an hour.</summary>
    WithinAnHour = 1,

    /// <summary>From one hour to less than four.</summary>
    WithinFourHours = 2,

    /// <summary>From four hours to less than 24.</summary>
    WithinADay = 3,

    /// <summary>From one day to less than three.</summary>
    WithinThreeDays = 4,

    /// <summary>Three days or more.</summary>
    Longer = 5,
}

/// <summary>How many messages the agent wrote in a conversation.</summary>
public enum AgentMessages
{
    /// <summary>The help desk did not say.</summary>
    NotTold = 0,

    /// <summary>None or one.</summary>
    AtMostOne = 1,

    /// <summary>Two or three.</summary>
    TwoOrThree = 2,

    /// <summary>Four to six.</summary>
    FourToSix = 3,

    /// <summary>Seven or more.</summary>
    More = 4,
}

/// <summary>How often a conversation was handed from one agent to another.</summary>
public enum HandOvers
{
    /// <summary>The help desk did not say.</summary>
    NotTold = 0,

    /// <summary>Never.</summary>
    None = 1,

    /// <summary>Once.</summary>
    One = 2,

    /// <summary>Twice or more.</summary>
    More = 3,
}
