package org.freightpass.checkpoint.inspecting;

/** What the officer is to do next, in the order in which it is to be done. */
public enum Action {
    CALL_HEALTH,
    CALL_POLICE,
    TAKE_PCR,
    TAKE_ANTIGEN,
    COMPLETE_ARRIVAL_NOTICE,
    REGISTER_PERSON,
    DISINFECT_VEHICLE,
    KEEP_ABOARD,
    DISINFECT_GOODS,
    SHOW_CODE_APPEAL,
    RETAIN_DOCUMENT,
    FLAG_MISUSE,
    SHOW_CURRENT_CODE,
    RETYPE_NUMBER,
    CALL_ISSUER,
    OFFER_AMENDMENT,
    OFFER_APPLICATION,
    TRACK_PCR
}
