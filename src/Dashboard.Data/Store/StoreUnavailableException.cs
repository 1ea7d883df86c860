namespace Dashboard.Data.Store;

/// <summary>The store cannot be opened or written; the message is one sentence for whoever starts the product.</summary>
/// <param name="message">What is wrong and which setting to look at.</param>
/// <param name="innerException">The database's own error; null where it has none.</param>
public sealed class StoreUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException);
