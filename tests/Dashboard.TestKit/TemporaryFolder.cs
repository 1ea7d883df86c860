namespace Dashboard.TestKit;

/// <summary>A folder of one's own under the system's temporary folder, gone with everything in it when disposed.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>The absolute path; the folder exists.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("dashboard-").FullName;

    /// <summary>The absolute path of a file in the folder, which need not exist.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc />
    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
