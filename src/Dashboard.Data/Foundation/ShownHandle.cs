namespace Dashboard.Data.Foundation;

/// <summary>How accounts are called where people read of them.</summary>
public static class ShownHandle
{
    /// <summary>A handle with its @; a source of imported results, whose name has a blank as no handle has, as it is called.</summary>
    /// <param name="handle">Without the @.</param>
    /// <returns>What people read.</returns>
    public static string Of(string handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return handle.Contains(' ', StringComparison.Ordinal) ? handle : $"@{handle}";
    }
}
