namespace Dashboard.TestKit;

/// <summary>A SQLite store that can be taken away from whoever uses it, and be given back.</summary>
public sealed class MovableStore : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Place => _folder.File("store.db");

    private string Aside => _folder.File("aside.db");

    /// <summary>What <c>ConnectionStrings:Store</c> takes.</summary>
    public string ConnectionString => $"Data Source={Place};Pooling=False";

    /// <summary>Puts a folder where the file was.</summary>
    public void TakeAway()
    {
        File.Move(Place, Aside);
        Directory.CreateDirectory(Place);
    }

    /// <summary>Puts the file back.</summary>
    public void GiveBack()
    {
        Directory.Delete(Place);
        File.Move(Aside, Place);
    }

    /// <inheritdoc />
    public void Dispose() => _folder.Dispose();
}
