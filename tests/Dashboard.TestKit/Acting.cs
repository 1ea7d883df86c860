using Dashboard.Data.Access;

namespace Dashboard.TestKit;

/// <summary>Somebody who changes something.</summary>
public static class Acting
{
    /// <summary>By their name alone.</summary>
    public static Actor As(string name) => new(name, name);
}
