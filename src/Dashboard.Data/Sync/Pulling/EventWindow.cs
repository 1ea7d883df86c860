using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync.Pulling;

/// <summary>A stretch of events that is being read; both ends inclusive.</summary>
/// <param name="Purpose">The range that it is part of.</param>
/// <param name="Cursor">Where to go on; null at the start.</param>
internal sealed record EventWindow(PullPurpose Purpose, DateTimeOffset From, DateTimeOffset To, string? Cursor);
