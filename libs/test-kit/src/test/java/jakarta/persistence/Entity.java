package jakarta.persistence;

/** Stands for the real one, which is on no class path of this house. */
public @interface Entity {}
