using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.Metadata;
using ThiDua.BuildingBlocks.Domain;
using ThiDua.BuildingBlocks.Persistence;
using ThiDua.TestKit;

namespace ThiDua.Architecture.Tests;

/// <summary>What the change record says of the lists of every aggregate, and what events are called.</summary>
public sealed class ChangeRecordTests
{
    public static TheoryData<string> Lists => [.. AllLists().Select(list => list.Name)];

    // Where entries have no identity the whole list is one value, and that is what the record says.
    public static TheoryData<string> ListsByKey => [.. AllLists().Where(list => KeyOf(list.Entry).Count > 0).Select(list => list.Name)];

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_shadow_that_knows_only_the_record_is_what_the_list_is(string name)
    {
        var (_, list, entry) = AllLists().Single(one => one.Name == name);
        var random = new Random(name.Aggregate(17, (sum, letter) => unchecked(sum * 31 + letter)));
        var entries = new List<object>();
        JsonObject shadow = [], before = [];
        for (var step = 0; step < 200; step++)
        {
            Change(entries, entry, random);
            var after = new JsonObject { ["list"] = Written(list, entry, entries) };
            var record = JsonDifference.Between(before, after);

            Assert.Equal(!JsonNode.DeepEquals(Shadow.Normalised(before), Shadow.Normalised(after)), record.Count > 0);
            shadow = Shadow.Apply(shadow, record);
            Assert.True(JsonNode.DeepEquals(Shadow.Normalised(after), shadow),
                $"Step {step}: {record.ToJsonString()}\nis {after.ToJsonString()}\nshadow {shadow.ToJsonString()}");
            before = after;
        }
    }

    [Theory]
    [MemberData(nameof(ListsByKey))]
    public void An_entry_that_comes_first_leaves_the_others_untouched(string name)
    {
        var (_, list, entry) = AllLists().Single(one => one.Name == name);
        var key = KeyOf(entry);
        var random = new Random(4711);
        var entries = Enumerable.Range(0, 100).Select(_ => Invented(entry, random))
            .DistinctBy(one => string.Join('@', key.Select(member => entry.GetProperty(member)!.GetValue(one)))).Take(6).ToList();
        var (first, others) = (entries[0], entries[1..]);
        var before = new JsonObject { ["list"] = Written(list, entry, others) };
        entries = [first, .. others];
        var after = new JsonObject { ["list"] = Written(list, entry, entries) };

        var record = JsonDifference.Between(before, after);

        Assert.Single(record, one => !one!["path"]!.GetValue<string>().EndsWith("/$order", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_event_has_a_name_that_is_a_literal_and_its_own()
    {
        foreach (var module in Platform.Modules)
        {
            var events = EventsOf(module.Assembly).ToList();
            Assert.All(events, one => Assert.Matches("^[a-z]+(-[a-z]+)+$", one.GetCustomAttribute<EventNameAttribute>()?.Name));
            Assert.DoesNotContain(events.GroupBy(one => one.GetCustomAttribute<EventNameAttribute>()!.Name), same => same.Count() > 1);
        }
    }

    [Fact]
    public void A_correction_is_called_one_and_always_has_a_reason()
    {
        foreach (var module in Platform.Modules)
        {
            foreach (var type in EventsOf(module.Assembly).Where(type => type.IsAssignableTo(typeof(ICorrection))))
                Assert.EndsWith("-corrected", type.GetCustomAttribute<EventNameAttribute>()!.Name);
            foreach (var type in EventsOf(module.Assembly).Where(type => type.IsAssignableTo(typeof(IWithdrawal))))
                Assert.EndsWith("-withdrawn", type.GetCustomAttribute<EventNameAttribute>()!.Name);
        }
        Assert.Equal(ChangeKind.Withdrawal, ChangeKinds.Of(typeof(ChangeRecordTests).Assembly, ["note-written", "note-withdrawn"]));
        Assert.Equal(ChangeKind.Correction, ChangeKinds.Of(typeof(ChangeRecordTests).Assembly, ["note-corrected"]));
        Assert.Equal(ChangeKind.Change, ChangeKinds.Of(typeof(ChangeRecordTests).Assembly, ["note-written", "never-heard-of"]));
    }

    [EventName("note-written")]
    private sealed record NoteWritten : IDomainEvent;

    [EventName("note-corrected")]
    private sealed record NoteCorrected(string Reason) : ICorrection;

    [EventName("note-withdrawn")]
    private sealed record NoteWithdrawn(string Reason) : IWithdrawal;

    // Readers and the pages know events by these words: one that goes or is renamed breaks them, whatever the class is called.
    [Fact]
    public void The_names_of_events_are_those_that_readers_know() =>
        Assert.Equal(File.ReadAllLines(Path.Combine(Platform.Root, "tests", "Architecture.Tests", "event-names.txt")),
            Platform.Modules.SelectMany(module => EventsOf(module.Assembly)
                .Select(one => $"{module.Name} {one.GetCustomAttribute<EventNameAttribute>()!.Name}").Order(StringComparer.Ordinal)));

    [Fact]
    public void Samples_of_contracts_use_only_events_that_exist()
    {
        var known = Platform.Modules.SelectMany(module => EventsOf(module.Assembly))
            .Select(one => one.GetCustomAttribute<EventNameAttribute>()!.Name).ToHashSet();
        var used = Directory.EnumerateFiles(Path.Combine(Platform.Root, "contracts", "samples"), "*.json")
            .SelectMany(file => JsonNode.Parse(File.ReadAllText(file))!["happened"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.All(used, name => Assert.Contains(name, known));
    }

    private static IEnumerable<Type> EventsOf(Assembly module) =>
        module.GetTypes().Where(type => type.IsAssignableTo(typeof(IDomainEvent)) && type is { IsAbstract: false, IsInterface: false });

    // Every list of records that an aggregate keeps in a column.
    private static IEnumerable<(string Name, Type List, Type Entry)> AllLists() =>
        from context in Platform.Contexts()
        from root in context.Model.GetEntityTypes()
        where root.ClrType.IsAssignableTo(typeof(AggregateRoot))
        from property in root.GetProperties()
        let entry = EntryOf(property)
        where entry is not null
        select ($"{root.ClrType.Name}.{property.Name}", property.ClrType, entry);

    private static IReadOnlyList<string> KeyOf(Type entry) => entry.GetCustomAttribute<AuditKeyAttribute>()?.Members ?? [];

    private static Type? EntryOf(IProperty property) =>
        property.ClrType is { IsGenericType: true } list && list.GetGenericArguments() is [{ IsPrimitive: false } entry]
            && entry != typeof(string) && list.IsAssignableTo(typeof(IEnumerable)) ? entry : null;

    private static JsonNode Written(Type list, Type entry, List<object> entries)
    {
        var typed = Array.CreateInstance(entry, entries.Count);
        for (var i = 0; i < entries.Count; i++) typed.SetValue(entries[i], i);
        return JsonSerializer.SerializeToNode(typed, list.IsAssignableFrom(typed.GetType()) ? list : typed.GetType(), AuditState.Json)!;
    }

    private static void Change(List<object> entries, Type entry, Random random)
    {
        switch (random.Next(5))
        {
            case 0 or 1:
                entries.Insert(random.Next(entries.Count + 1), Invented(entry, random));
                break;
            case 2 when entries.Count > 0:
                entries.RemoveAt(random.Next(entries.Count));
                break;
            case 3 when entries.Count > 1:
                var moved = entries[0];
                entries.RemoveAt(0);
                entries.Insert(random.Next(entries.Count + 1), moved);
                break;
            case 4 when entries.Count > 0:
                var at = random.Next(entries.Count);
                entries[at] = Revised(entries[at], entry, random);
                break;
        }
    }

    // Another value in one member that is no part of the identity.
    private static object Revised(object one, Type entry, Random random)
    {
        var key = KeyOf(entry);
        var fields = entry.GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
            .Where(field => !key.Any(member => field.Name.Contains($"<{member}>", StringComparison.Ordinal))).ToList();
        if (fields.Count == 0) return one;
        var copy = RuntimeHelpers.GetUninitializedObject(entry);
        foreach (var field in entry.GetFields(BindingFlags.Instance | BindingFlags.NonPublic)) field.SetValue(copy, field.GetValue(one));
        var changed = fields[random.Next(fields.Count)];
        changed.SetValue(copy, Value(changed.FieldType, random));
        return copy;
    }

    private static object Invented(Type type, Random random)
    {
        var made = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic))
            field.SetValue(made, Value(field.FieldType, random));
        return made;
    }

    private static object? Value(Type type, Random random)
    {
        if (Nullable.GetUnderlyingType(type) is { } known) return random.Next(3) == 0 ? null : Value(known, random);
        if (type == typeof(string)) return $"{(char)random.Next('A', 'Z')}{random.Next(1000)}";
        if (type == typeof(int)) return random.Next(1000);
        if (type == typeof(long)) return (long)random.Next(1000);
        if (type == typeof(bool)) return random.Next(2) == 0;
        if (type == typeof(decimal)) return random.Next(100_000) / 100m;
        if (type == typeof(Guid)) return new Guid(random.Next(), 0, 0, new byte[8]);
        if (type == typeof(DateOnly)) return new DateOnly(2021, 1, 1).AddDays(random.Next(365));
        if (type == typeof(DateTimeOffset)) return new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(500_000));
        if (type.IsEnum) return Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length));
        if (type.IsGenericType && type.GetGenericArguments() is [var entry] && type.IsAssignableTo(typeof(IEnumerable)))
        {
            var list = Array.CreateInstance(entry, random.Next(4));
            for (var i = 0; i < list.Length; i++) list.SetValue(Value(entry, random), i);
            return list;
        }
        return type.Namespace?.StartsWith("ThiDua", StringComparison.Ordinal) == true ? Invented(type, random)
            : throw new NotSupportedException($"No value of {type}: teach the test one.");
    }
}
