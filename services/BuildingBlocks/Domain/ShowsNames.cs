namespace ThiDua.BuildingBlocks.Domain;

/// <summary>
/// Shown to people: beside each code in it stands the name (<c>xName</c> beside <c>xCode</c>, <c>xNames</c> beside <c>xCodes</c>),
/// <c>null</c> only while the module has not heard of it yet.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ShowsNamesAttribute : Attribute;

/// <summary>A code, or a list of codes, whose field does not end like one.</summary>
/// <param name="kind">One of <see cref="Named"/>; <c>null</c> for a code whose name the module has no way to know.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NameOfAttribute(string? kind) : Attribute
{
    public string? Kind => kind;
}
