namespace Dashboard.Data.Prompting.OptOuts;

/// <summary>A customer who does not want to be asked.</summary>
/// <param name="CustomerUserId">X's id of the customer.</param>
/// <param name="At">Since when.</param>
/// <param name="Reason">Why, or where they said so; null where nobody noted it.</param>
/// <param name="NotedBy">Who noted it: their email at that time.</param>
public sealed record OptOutRow(string CustomerUserId, DateTimeOffset At, string? Reason, string NotedBy);

/// <summary>What came of adding customers.</summary>
/// <param name="Added">How many are on the list now who were not before.</param>
/// <param name="Known">How many were on it already, and stay as they were.</param>
/// <param name="Faults">The numbers of the lines that name no customer; with any of them nothing was added.</param>
/// <param name="IsTooMany">Whether there were more than may be added at once: then nothing was.</param>
public sealed record OptOutAnswer(int Added, int Known, IReadOnlyList<int> Faults, bool IsTooMany = false);
