namespace Dashboard.Data.Sync;

/// <summary>A range of events that is being read; both ends inclusive.</summary>
/// <param name="From">Start.</param>
/// <param name="To">End.</param>
/// <param name="Cursor">Where to go on; null at the start.</param>
internal sealed record EventWindow(DateTimeOffset From, DateTimeOffset To, string? Cursor);
