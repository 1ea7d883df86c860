namespace Dashboard.TestKit;

/// <summary>The databases that a store can lie in; their names are those of Store:Provider.</summary>
public enum StoreKind
{
    Sqlite,

    /// <summary>A database of the test run's own cluster.</summary>
    Postgres,
}
