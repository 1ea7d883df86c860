namespace Dashboard.Charts.Frame;

/// <summary>What a chart can be taken away as.</summary>
public enum ChartFileFormat
{
    /// <summary>A picture of pixels, twice as fine as the screen.</summary>
    Png = 0,

    /// <summary>A picture of shapes.</summary>
    Svg = 1,

    /// <summary>The numbers of the table.</summary>
    Csv = 2,
}

/// <summary>One file that someone wants of a chart.</summary>
/// <param name="Chart">The chart's name.</param>
/// <param name="Format">As what.</param>
public sealed record ChartFile(string Chart, ChartFileFormat Format);

/// <summary>
/// Lets charts be taken away as files. A page gives it to those alone who may download; without it no chart offers a file.
/// </summary>
/// <param name="NameEnd">What follows the chart's name in a file's name, without the dot: what was filtered by, and the days.</param>
/// <param name="OnFile">
/// Writes into the audit log that the file is taken; false when it must not be. The file is made only after this has returned.
/// </param>
public sealed record ChartDownloads(string NameEnd, Func<ChartFile, Task<bool>> OnFile)
{
    /// <summary>What a file is called.</summary>
    public string NameOf(ChartFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return $"{file.Chart}-{NameEnd}.{file.Format.ToString().ToLowerInvariant()}";
    }
}
