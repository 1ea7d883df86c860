namespace Dashboard.Data.Store;

/// <summary>
/// SQLite's file, or the log beside it, is not where it was when it was opened. The message is for whoever runs the product.
/// </summary>
public sealed class StoreFileGoneException : IOException
{
    private StoreFileGoneException(string message)
        : base(message)
    {
    }

    internal static StoreFileGoneException Missing(string path, bool isLog) =>
        new(
            isLog
                ? $"{path} was removed while the store was open. What it held was written into the store's file: restart the product."
                : $"The store's file {path} was deleted or moved while it was open. Put it back under its path, "
                    + "and the product goes on; a restart would not find it.");

    internal static StoreFileGoneException Replaced(string path, bool isLog) => new(isLog
        ? $"Another file lies at {path} than the one that was opened. Restart the product."
        : $"Another file lies at {path} than the store that was opened. Put the former back, or restart the product to use the other one.");
}
