namespace Dashboard.Data.Sync;

/// <summary>The inbox cannot take anything right now; nothing was kept, and the sender must try again.</summary>
/// <param name="message">Why, in words for an admin.</param>
public sealed class InboxUnavailableException(string message, Exception? innerException) : Exception(message, innerException);
