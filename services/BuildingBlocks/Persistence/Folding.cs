namespace ThiDua.BuildingBlocks.Persistence;

/// <summary>Search that ignores case and diacritics and takes đ for d: the function <c>fold</c> in a module's own schema.</summary>
public static class Folding
{
    /// <summary>
    /// Creates the function and the extensions it needs in the schema, so that the migrator needs no right elsewhere. <c>unaccent</c>
    /// alone is only stable; with its dictionary named the result never changes and may be indexed. It leaves đ alone.
    /// </summary>
    public static string Create(string schema) => $"""
        create extension if not exists unaccent schema {schema};
        create extension if not exists pg_trgm schema {schema};
        create function {schema}.fold(text) returns text language sql immutable strict parallel safe
        as $$ select lower({schema}.unaccent('{schema}.unaccent', translate(normalize($1, nfc), 'đĐ', 'dD'))) collate "C" $$;
        """;

    public static string Drop(string schema) => $"""
        drop function {schema}.fold(text);
        drop extension pg_trgm;
        drop extension unaccent;
        """;
}
