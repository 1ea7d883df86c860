namespace Dashboard.Data.Access.Sessions;

/// <summary>How long sessions last.</summary>
/// <param name="Idle">A session ends after this time without use.</param>
/// <param name="Longest">A session ends after this time in any case.</param>
public sealed record SessionLimits(TimeSpan Idle, TimeSpan Longest);
