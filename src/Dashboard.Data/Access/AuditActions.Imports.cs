namespace Dashboard.Data.Access;

/// <content>Past results from files.</content>
public static partial class AuditActions
{
    /// <summary>An import of past results has begun; the details are the source and the file.</summary>
    public const string ImportBegun = "import.begun";

    /// <summary>Past results were imported; the details are the source and how many rows were new, changed, known and refused.</summary>
    public const string ResultsImported = "import.done";

    /// <summary>An import was removed with the rows that it brought; the details are the source, the file and its day.</summary>
    public const string ImportRemoved = "import.removed";
}
