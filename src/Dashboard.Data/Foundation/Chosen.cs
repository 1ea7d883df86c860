using System.Runtime.CompilerServices;

namespace Dashboard.Data.Foundation;

/// <summary>
/// What a filter has chosen of one kind: any of these will do, and nothing chosen leaves everything. A value: whoever chooses the same, in
/// whatever order and however often, has the same.
/// </summary>
[CollectionBuilder(typeof(Chosen), nameof(Chosen.Of))]
public readonly record struct Chosen<T>
    where T : struct
{
    private readonly T[]? _values;

    internal Chosen(T[] values) => _values = values;

    /// <summary>What is chosen, in ascending order.</summary>
    public IReadOnlyList<T> Values => _values ?? [];

    /// <summary>Whether nothing is chosen, so that nothing is left out.</summary>
    public bool IsEmpty => Values.Count == 0;

    /// <summary>What is chosen where it is only one; null otherwise.</summary>
    public T? Only => Values is [var only] ? only : null;

    /// <summary>Whether it was named itself: unlike <see cref="Allows"/>, never where nothing is chosen.</summary>
    public bool Contains(T value) => _values is not null && Array.IndexOf(_values, value) >= 0;

    /// <summary>Whether it is left: chosen, or nothing is.</summary>
    public bool Allows(T value) => IsEmpty || Contains(value);

    /// <summary>The same choice without one.</summary>
    /// <param name="value">What is no longer chosen.</param>
    public Chosen<T> Without(T value) => Chosen.Of(Values.Where(chosen => !chosen.Equals(value)));

    /// <inheritdoc />
    public bool Equals(Chosen<T> other) => Values.SequenceEqual(other.Values);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var value in this)
            hash.Add(value);
        return hash.ToHashCode();
    }

    /// <summary>Each that is chosen, in ascending order.</summary>
    public IEnumerator<T> GetEnumerator() => Values.GetEnumerator();

    /// <inheritdoc />
    public override string ToString() => string.Join(", ", Values);
}

/// <summary>Makes choices of which the same are equal: each value once, in ascending order.</summary>
public static class Chosen
{
    /// <summary>The choice of these, however often one is named.</summary>
    /// <param name="values">In any order.</param>
    public static Chosen<T> Of<T>(params ReadOnlySpan<T> values)
        where T : struct => Of((IEnumerable<T>)values.ToArray());

    /// <summary>The choice of these, however often one is named.</summary>
    /// <param name="values">In any order.</param>
    public static Chosen<T> Of<T>(IEnumerable<T> values)
        where T : struct => new([.. values.Distinct().Order()]);
}
