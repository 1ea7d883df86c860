namespace Dashboard.Data.Store.Entities;

/// <summary>A customer who does not want to be asked by any account.</summary>
public sealed class OptOut
{
    /// <summary>The longest <see cref="Reason"/>, in characters.</summary>
    public const int LongestReason = 200;

    /// <summary>X's id of the customer.</summary>
    public required string CustomerUserId { get; set; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset At { get; set; }

    /// <summary>Why, or where they said so; null where nobody noted it.</summary>
    public string? Reason { get; set; }

    /// <summary>Who noted it: their email at that time.</summary>
    public required string NotedBy { get; set; }
}
